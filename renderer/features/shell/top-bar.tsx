import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import { useAsk } from '../../asking.ts'
import { QuarterStateLink } from '../../components/closing/quarter-state-link.tsx'
import { OperatorMenu } from './operator-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { QuarterChooser } from '../../components/quarter/quarter-chooser.tsx'
import { useQuarter, useStatus } from '../../app-status.ts'
import { setPreferences, usePreferences, type ShownMoneyUnit } from '../../preferences.ts'

/** County, quarter and unit: what governs every screen. */
export function TopBar() {
  const { t } = useTranslation()
  const { office, today } = useStatus()
  const [quarter, setQuarter] = useQuarter()
  const { moneyUnit } = usePreferences()
  const lock = useAsk('closing.state', { quarter }, { keepPrevious: true }).data?.lock ?? null
  return (
    <header className="shell-top">
      <div className="shell-brand">
        <span className="shell-county">{office.county}</span>
        <span className="shell-name">{t('app.name')}</span>
      </div>
      <QuarterChooser
        value={quarter}
        today={today}
        open={lock && openQuarterAfter(lock)}
        onChange={setQuarter}
      />
      <QuarterStateLink />
      <Segmented<ShownMoneyUnit>
        aria-label={t('app.moneyUnit')}
        value={moneyUnit}
        onChange={(unit) => setPreferences({ moneyUnit: unit })}
        options={[
          { value: 'wan', label: t('app.unit.wan') },
          { value: 'yuan', label: t('app.unit.yuan') },
        ]}
      />
      <SearchBox />
      <OperatorMenu />
    </header>
  )
}
