import {
  IconCalendar,
  IconCertificate,
  IconKeyboard,
  IconListNumbers,
  IconSettings,
  IconShieldCheck,
  IconTable,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { EntryScreen } from '../screens/entry/EntryScreen'
import { IssueScreen } from '../screens/issue/IssueScreen'
import { RankingScreen } from '../screens/ranking/RankingScreen'
import { ResultsScreen } from '../screens/results/ResultsScreen'
import { SettingsScreen } from '../screens/settings/SettingsScreen'
import { VerifyScreen } from '../screens/verify/VerifyScreen'
import { YearScreen } from '../screens/year/YearScreen'
import type { Screen } from '../state/view'

export const screenOf: Record<Screen, ComponentType> = {
  year: YearScreen,
  entry: EntryScreen,
  results: ResultsScreen,
  ranking: RankingScreen,
  issue: IssueScreen,
  verify: VerifyScreen,
  settings: SettingsScreen,
}

export const iconOf: Record<Screen, typeof IconCalendar> = {
  year: IconCalendar,
  entry: IconKeyboard,
  results: IconTable,
  ranking: IconListNumbers,
  issue: IconCertificate,
  verify: IconShieldCheck,
  settings: IconSettings,
}
