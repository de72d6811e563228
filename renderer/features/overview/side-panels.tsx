import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OverviewAnswer } from '#contract/planning/overview.ts'
import { CheckCounts } from '../../components/checks/check-counts.tsx'
import { checkNameText } from '../../components/checks/check-text.ts'
import { Moment } from '../../components/figures/moment.tsx'
import { usePreferences } from '../../preferences.ts'
import { UNTOUCHED } from './shown-rows.ts'
import { rowsAddress } from './addresses.ts'

/** What does not add up, by check; each leads to its findings. */
export function WarningsPanel({ checks }: Pick<OverviewAnswer, 'checks'>) {
  const { t } = useTranslation()
  return (
    <section className="overview-panel" aria-labelledby="overview-warnings">
      <header>
        <h2 id="overview-warnings">{t('overview.warnings.title')}</h2>
        <Link to="/checks">{t('overview.warnings.all')}</Link>
      </header>
      {checks.length === 0 ? (
        <p className="chart-words">{t('checks.nothing.title')}</p>
      ) : (
        <ul className="warning-list">
          {checks.map((tally) => (
            <li key={tally.checkId}>
              <Link to={`/checks?check=${tally.checkId}`}>{checkNameText(tally.checkId, t)}</Link>
              <CheckCounts counts={tally} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** 数据截至: when something was last entered, and what nobody has touched for long. */
export function FreshnessPanel({ asOf, staleness }: Pick<OverviewAnswer, 'asOf' | 'staleness'>) {
  const { t } = useTranslation()
  const { staleDays } = usePreferences()
  const { lastEntry, unfinished, untouched } = staleness
  return (
    <section className="overview-panel" aria-labelledby="overview-freshness">
      <header>
        <h2 id="overview-freshness">{t('overview.freshness.title')}</h2>
        <Link to="/settings?tab=display">{t('overview.freshness.settings')}</Link>
      </header>
      <p className="chart-words">{t('overview.freshness.asOf', { date: asOf })}</p>
      <p className="chart-words">
        {t('overview.freshness.lastEntry')}
        {lastEntry === null ? t('app.blank') : <Moment iso={lastEntry} />}
      </p>
      <p className="chart-words">
        {untouched.length === 0 ? (
          t('overview.freshness.allTouched', { days: staleDays, unfinished })
        ) : (
          <Link to={rowsAddress(UNTOUCHED)}>
            {t('overview.freshness.untouched', {
              days: staleDays,
              unfinished,
              count: untouched.length,
            })}
          </Link>
        )}
      </p>
    </section>
  )
}
