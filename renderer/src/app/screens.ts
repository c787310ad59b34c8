import {
  IconBook2,
  IconBuildingBank,
  IconCalendar,
  IconCertificate,
  IconChartHistogram,
  IconDatabase,
  IconDevices,
  IconFileAlert,
  IconHeartRateMonitor,
  IconHistory,
  IconKeyboard,
  IconKeyframes,
  IconLayoutKanban,
  IconListNumbers,
  IconRulerMeasure,
  IconSettings,
  IconShieldCheck,
  IconTable,
  IconTemplate,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { BackupScreen } from '../screens/backup/BackupScreen'
import { BoardScreen } from '../screens/board/BoardScreen'
import { HealthScreen } from '../screens/health/HealthScreen'
import { EntryScreen } from '../screens/entry/EntryScreen'
import { ExploreScreen } from '../screens/explore/ExploreScreen'
import { InstrumentScreen } from '../screens/instrument/InstrumentScreen'
import { IssueScreen } from '../screens/issue/IssueScreen'
import { JournalScreen } from '../screens/journal/JournalScreen'
import { LaptopsScreen } from '../screens/laptops/LaptopsScreen'
import { MasterScreen } from '../screens/master/MasterScreen'
import { PeopleScreen } from '../screens/people/PeopleScreen'
import { ProblemsScreen } from '../screens/problems/ProblemsScreen'
import { RankingScreen } from '../screens/ranking/RankingScreen'
import { ReentryScreen } from '../screens/reentry/ReentryScreen'
import { RegisterScreen } from '../screens/register/RegisterScreen'
import { ResultsScreen } from '../screens/results/ResultsScreen'
import { SettingsScreen } from '../screens/settings/SettingsScreen'
import { TemplatesScreen } from '../screens/templates/TemplatesScreen'
import { VerifyScreen } from '../screens/verify/VerifyScreen'
import { YearScreen } from '../screens/year/YearScreen'
import type { Screen } from '../state/view'

export const screenOf: Record<Screen, ComponentType> = {
  year: YearScreen,
  entry: EntryScreen,
  problems: ProblemsScreen,
  reentry: ReentryScreen,
  board: BoardScreen,
  results: ResultsScreen,
  explore: ExploreScreen,
  ranking: RankingScreen,
  issue: IssueScreen,
  register: RegisterScreen,
  verify: VerifyScreen,
  master: MasterScreen,
  instrument: InstrumentScreen,
  templates: TemplatesScreen,
  settings: SettingsScreen,
  backup: BackupScreen,
  journal: JournalScreen,
  laptops: LaptopsScreen,
  people: PeopleScreen,
  health: HealthScreen,
}

export const iconOf: Record<Screen, typeof IconCalendar> = {
  year: IconCalendar,
  entry: IconKeyboard,
  problems: IconFileAlert,
  reentry: IconKeyframes,
  board: IconLayoutKanban,
  results: IconTable,
  explore: IconChartHistogram,
  ranking: IconListNumbers,
  issue: IconCertificate,
  register: IconBook2,
  verify: IconShieldCheck,
  master: IconBuildingBank,
  instrument: IconRulerMeasure,
  templates: IconTemplate,
  settings: IconSettings,
  backup: IconDatabase,
  journal: IconHistory,
  laptops: IconDevices,
  people: IconUsers,
  health: IconHeartRateMonitor,
}
