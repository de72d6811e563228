import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ClosingReview } from '#contract/quarter/closing.ts'
import type { ContinuityLine } from '#domain/closing/continuity.ts'
import { useAsk } from '../../../asking.ts'
import { useQuarter } from '../../../app-status.ts'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { Money, moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { NO_FILTER } from '../../../components/project-filter/filter-store.ts'
import { quarterText } from '../../../i18n/names.ts'
import { usePreferences } from '../../../preferences.ts'

/** 衔接: last closing + entered + corrected = now, sum by sum, with the projects that break it. */
export function ContinuityPart({ review }: { readonly review: ClosingReview }) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const { follows, continuity } = review
  return (
    <section className="panel closing-scroll">
      <p className="panel-lead">
        {follows
          ? t('closing.continuity.follows', {
              quarter: quarterText(follows.quarter, t),
              version: follows.version,
            })
          : t('closing.continuity.first')}
      </p>
      <table className="plain-table continuity-table">
        <thead>
          <tr>
            <th scope="col">{t('closing.continuity.sum')}</th>
            {(['closed', 'entered', 'corrected', 'now', 'difference'] as const).map((column) => (
              <th scope="col" key={column} className="number-cell">
                <ColumnHead name={t(`closing.continuity.${column}`)} unit={unit} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {continuity.map((line) => (
            <tr key={line.sum}>
              <th scope="row">{t(`closing.correction.figures.${line.sum}`)}</th>
              {([line.closed, line.entered, line.corrected, line.now] as const).map(
                (fen, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- Four columns that stay in place.
                  <td key={index} className="number-cell">
                    <Money fen={fen} />
                  </td>
                ),
              )}
              <td className="number-cell">
                {line.difference === 0 ? (
                  <span className="continuity-agrees">{t('closing.continuity.agrees')}</span>
                ) : (
                  <Money fen={line.difference} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {continuity
        .filter(({ broken }) => broken.length > 0)
        .map((line) => (
          <Broken key={line.sum} line={line} />
        ))}
    </section>
  )
}

/** The projects whose sums do not carry on. */
function Broken({ line: { sum, difference, broken } }: { readonly line: ContinuityLine }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const projects = useAsk('projects.list', { quarter, filter: NO_FILTER })
  const names = new Map(projects.data?.rows.map(({ id, name }) => [id, name]))
  const amount = (fen: number) => `${moneyText(fen, moneyUnit)} ${unit}`
  return (
    <div className="continuity-broken">
      <p className="line-problem">
        {t(`closing.correction.figures.${sum}`)}：
        {t('closing.continuity.broken', { amount: amount(difference), count: broken.length })}
      </p>
      <ul className="closing-projects">
        {broken.map(({ projectId, difference: own }) => (
          <li key={projectId}>
            <Link to={`/projects/${projectId}?tab=funds`}>{names.get(projectId) ?? projectId}</Link>{' '}
            <span className="figure">{amount(own)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
