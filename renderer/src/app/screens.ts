import {
  IconCalendar,
  IconCertificate,
  IconDatabase,
  IconDevices,
  IconFileAlert,
  IconHeartRateMonitor,
  IconHistory,
  IconKeyboard,
  IconKeyframes,
  IconListNumbers,
  IconSettings,
  IconShieldCheck,
  IconTable,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { BackupScreen } from '../screens/backup/BackupScreen'
import { HealthScreen } from '../screens/health/HealthScreen'
import { EntryScreen } from '../screens/entry/EntryScreen'
import { IssueScreen } from '../screens/issue/IssueScreen'
import { JournalScreen } from '../screens/journal/JournalScreen'
import { LaptopsScreen } from '../screens/laptops/LaptopsScreen'
import { PeopleScreen } from '../screens/people/PeopleScreen'
import { ProblemsScreen } from '../screens/problems/ProblemsScreen'
import { RankingScreen } from '../screens/ranking/RankingScreen'
import { ReentryScreen } from '../screens/reentry/ReentryScreen'
import { ResultsScreen } from '../screens/results/ResultsScreen'
import { SettingsScreen } from '../screens/settings/SettingsScreen'
import { VerifyScreen } from '../screens/verify/VerifyScreen'
import { YearScreen } from '../screens/year/YearScreen'
import type { Screen } from '../state/view'

export const screenOf: Record<Screen, ComponentType> = {
  year: YearScreen,
  entry: EntryScreen,
  problems: ProblemsScreen,
  reentry: ReentryScreen,
  results: ResultsScreen,
  ranking: RankingScreen,
  issue: IssueScreen,
  verify: VerifyScreen,
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
  results: IconTable,
  ranking: IconListNumbers,
  issue: IconCertificate,
  verify: IconShieldCheck,
  settings: IconSettings,
  backup: IconDatabase,
  journal: IconHistory,
  laptops: IconDevices,
  people: IconUsers,
  health: IconHeartRateMonitor,
}
