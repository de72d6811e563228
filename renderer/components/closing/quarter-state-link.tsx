import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { quarterText } from '../../i18n/names.ts'
import { QuarterStateTag } from './quarter-state-tag.tsx'

/** How far the chosen quarter is; leads to where it is closed. */
export function QuarterStateLink() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { data } = useAsk('closing.state', { quarter })
  if (!data) return null
  const words = t('closing.stateOf', {
    quarter: quarterText(quarter, t),
    state: t(`closing.state.${data.state}`),
  })
  return (
    <Link to="/closing" className="quarter-state-link" aria-label={words} title={words}>
      <QuarterStateTag state={data.state} />
    </Link>
  )
}
