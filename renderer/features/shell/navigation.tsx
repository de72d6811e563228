import {
  AccountBookOutlined,
  AimOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  DeleteOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileTextOutlined,
  FormOutlined,
  HistoryOutlined,
  ImportOutlined,
  LockOutlined,
  RiseOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useQuarter } from '../../app-status.ts'
import { useAsk } from '../../asking.ts'
import { CheckTotal } from '../../components/checks/check-counts.tsx'
import { SCREENS, type Screen } from './screens.ts'

const ICONS: Record<Screen, React.ComponentType<{ readonly 'aria-hidden'?: boolean }>> = {
  overview: DashboardOutlined,
  projects: AppstoreOutlined,
  progress: FormOutlined,
  timeline: FieldTimeOutlined,
  checks: AuditOutlined,
  closing: LockOutlined,
  funds: AccountBookOutlined,
  planning: RiseOutlined,
  indicators: AimOutlined,
  schools: BankOutlined,
  imports: ImportOutlined,
  reports: FileTextOutlined,
  history: HistoryOutlined,
  recycleBin: DeleteOutlined,
  settings: SettingOutlined,
}

/** The screens, as links, so that they open by keyboard and say which one is current. */
export function Navigation() {
  const { t } = useTranslation()
  return (
    <nav className="shell-navigation" aria-label={t('app.navigation.label')}>
      {SCREENS.map((screen) => (
        <NavigationLink key={screen} screen={screen} text={t(`app.navigation.${screen}`)} />
      ))}
    </nav>
  )
}

function NavigationLink({ screen, text }: { readonly screen: Screen; readonly text: string }) {
  const Icon = ICONS[screen]
  return (
    <NavLink to={`/${screen}`} className="navigation-link">
      <Icon aria-hidden />
      <span>{text}</span>
      {screen === 'checks' && <ChecksMark />}
    </NavLink>
  )
}

/** How many findings of the chosen quarter are still to be settled. */
function ChecksMark() {
  const [quarter] = useQuarter()
  const { data } = useAsk('checks.count', { quarter }, { keepPrevious: true })
  return data ? <CheckTotal counts={data} /> : null
}
