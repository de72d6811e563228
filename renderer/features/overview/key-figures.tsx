import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Overview } from '#domain/overview/overview.ts'
import type { Figure } from '#domain/report/dataset.ts'
import { fundsAddress, rowsAddress } from './addresses.ts'
import { useFigureText } from './figure-text.ts'

interface KeyFigure {
  readonly key:
    'projects' | 'started' | 'completed' | 'floor' | 'allocated' | 'received' | 'paid' | 'invested'
  readonly figure: Figure
  readonly to: string
  /** Against last quarter; null when it cannot be compared. */
  readonly change: { readonly figure: Figure; readonly to: string } | null
  /** The share it is of its whole. */
  readonly rate: Figure | null
}

/** The eight figures a leader asks for, each with what the quarter added. */
export function KeyFigures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation()
  return (
    <>
      <ul className="overview-figures" aria-label={t('overview.figures.label')}>
        {figuresOf(overview).map((one) => (
          <KeyFigureCard key={one.key} one={one} overview={overview} />
        ))}
      </ul>
      <LeftOut overview={overview} />
    </>
  )
}

/** Of how many projects investment is, and which 本季 does not count: nobody knows how they stood before. */
function LeftOut({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation()
  const text = useFigureText()
  const { ledger, progress, funds } = overview
  const { missing, value } = funds.completedInvestment
  const all = ledger.projectCount.value ?? 0
  const undated = progress.change?.undated
  const unknown = progress.change && funds.quarter?.unknownInvestment
  const invested = funds.quarter?.unknownInvested
  const said = [
    value !== null && missing > 0 && (
      <span key="invested">{t('overview.leftOut.invested', { all, count: all - missing })}</span>
    ),
    undated && undated.value !== 0 && (
      <Link key="undated" to={rowsAddress(undated.id)}>
        {t('overview.leftOut.undated', { count: undated.value ?? 0 })}
      </Link>
    ),
    unknown && invested && unknown.value !== 0 && (
      <Link key="unknown" to={rowsAddress(unknown.id)}>
        {t('overview.leftOut.investment', { count: unknown.value ?? 0, amount: text(invested) })}
      </Link>
    ),
  ].filter(Boolean)
  return said.length > 0 && <p className="chart-words overview-said">{said}</p>
}

function KeyFigureCard({
  one,
  overview,
}: {
  readonly one: KeyFigure
  readonly overview: Overview
}) {
  const { t } = useTranslation()
  const text = useFigureText()
  const { key, figure, to, change, rate } = one
  const { ledger } = overview
  return (
    <li>
      <span className="overview-figure-name">{t(`overview.figures.${key}`)}</span>
      <Link to={to} className="overview-figure-value figure">
        {text(figure)}
      </Link>
      <span className="overview-figure-note">
        {change !== null ? (
          <Link to={change.to}>{t('overview.change', { amount: text(change.figure, true) })}</Link>
        ) : key === 'projects' ? (
          t('overview.figures.schools', {
            townships: ledger.townshipCount.value ?? 0,
            schools: ledger.schoolCount.value ?? 0,
          })
        ) : (
          t('overview.noChange')
        )}
      </span>
      <span className="overview-figure-note">
        {key === 'projects'
          ? t('overview.figures.planned', { amount: text(ledger.planned) })
          : rate !== null && t(`overview.figures.${key}Rate`, { rate: text(rate) })}
      </span>
    </li>
  )
}

function figuresOf({ ledger, progress, funds, charts }: Overview): KeyFigure[] {
  const { change } = progress
  const { quarter } = funds
  const money = (column: 'allocated' | 'received' | 'paid', rate: Figure): KeyFigure => ({
    key: column,
    figure: funds[column],
    to: fundsAddress({ column, period: 'toDate', of: 'all' }),
    change: quarter && {
      figure: quarter[column],
      to: fundsAddress({ column, period: 'inQuarter', of: 'all' }),
    },
    rate,
  })
  const counted = (
    key: KeyFigure['key'],
    figure: Figure,
    added: Figure | null | undefined,
    rate: Figure | null,
  ): KeyFigure => ({ key, figure, to: rowsAddress(figure.id), change: projects(added), rate })
  return [
    counted('projects', ledger.projectCount, null, null),
    counted('started', progress.started, change?.newlyStarted, progress.startedRate),
    counted('completed', progress.completed, change?.newlyCompleted, progress.completedRate),
    counted(
      'floor',
      progress.floorCompleted,
      charts?.floorCompletedAdded,
      progress.floorCompletedRate,
    ),
    money('allocated', funds.allocationRate),
    money('received', funds.receiptRate),
    money('paid', funds.paymentRate),
    counted(
      'invested',
      funds.completedInvestment,
      change && quarter?.completedInvestment,
      funds.investmentRate,
    ),
  ]
}

function projects(figure: Figure | null | undefined): KeyFigure['change'] {
  return figure ? { figure, to: rowsAddress(figure.id) } : null
}
