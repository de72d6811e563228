import type { TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { Link } from 'react-router'
import type { ProgressRow } from '#contract/progress.ts'
import { ColumnHead } from '../../components/column-head.tsx'
import { Figure } from '../../components/figure.tsx'
import { Money } from '../../components/money.tsx'
import { PercentFigure } from '../../components/percent-figure.tsx'
import { phaseText, quarterText } from '../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'
import { EntryCell } from './entry-cell.tsx'
import type { EntryField } from './entry-draft.ts'
import { RowMarkCell } from './row-mark-cell.tsx'

interface ColumnSurroundings {
  readonly t: TFunction
  readonly moneyUnit: ShownMoneyUnit
  /** 2020年第二季度 */
  readonly quarterName: string
}

const WIDTHS = {
  project: 196,
  phase: 76,
  percent: 60,
  money: 84,
  ownPhase: 104,
  ownStatus: 88,
  ownPercent: 78,
  ownMoney: 98,
  text: 133,
  mark: 116,
} as const

/** Of all columns together, for the table's inner width. */
export const TABLE_WIDTH =
  WIDTHS.project +
  WIDTHS.phase +
  WIDTHS.percent +
  WIDTHS.money +
  WIDTHS.ownPhase +
  WIDTHS.ownStatus +
  WIDTHS.ownPercent +
  WIDTHS.ownMoney +
  2 * WIDTHS.text +
  WIDTHS.mark

/** What was reported last beside what is reported now. */
export function progressColumns({
  t,
  moneyUnit,
  quarterName,
}: ColumnSurroundings): TableColumnsType<ProgressRow> {
  const unit = t(`app.unit.${moneyUnit}`)
  return [
    {
      key: 'project',
      title: t('progress.column.project'),
      width: WIDTHS.project,
      fixed: 'start',
      ellipsis: true,
      render: (_, { project }) => (
        <Link to={`/projects/${project.id}`} title={`${project.name}（${project.schoolName}）`}>
          {project.name}
        </Link>
      ),
    },
    {
      key: 'previous',
      title: t('progress.column.previous'),
      children: [
        {
          key: 'previousPhase',
          title: t('progress.column.phase'),
          width: WIDTHS.phase,
          ellipsis: true,
          render: (_, { project, previous }) => (
            <span title={previous ? quarterText(previous.quarter, t) : ''}>
              <Figure
                text={previous?.phase ? phaseText(project.workflow, previous.phase, t) : null}
              />
            </span>
          ),
        },
        {
          key: 'previousPercent',
          title: t('progress.column.percent'),
          width: WIDTHS.percent,
          align: 'right',
          render: (_, { previous }) => <PercentFigure percent={previous?.percent ?? null} />,
        },
        {
          key: 'previousInvestment',
          title: <ColumnHead name={t('progress.column.investment')} unit={unit} />,
          width: WIDTHS.money,
          align: 'right',
          render: (_, { previous }) => <Money fen={previous?.completedInvestment ?? null} />,
        },
      ],
    },
    {
      key: 'own',
      title: quarterName,
      children: [
        ownColumn('phase', WIDTHS.ownPhase, t('progress.column.phase')),
        ownColumn('status', WIDTHS.ownStatus, t('domain.field.status')),
        ownColumn('percent', WIDTHS.ownPercent, t('progress.column.percent')),
        ownColumn(
          'completedInvestment',
          WIDTHS.ownMoney,
          <ColumnHead name={t('progress.column.investment')} unit={unit} />,
        ),
        ownColumn('problems', WIDTHS.text, t('domain.field.problems')),
        ownColumn('nextSteps', WIDTHS.text, t('domain.field.nextSteps')),
      ],
    },
    {
      key: 'mark',
      title: t('progress.column.mark'),
      width: WIDTHS.mark,
      fixed: 'end',
      render: (_, row) => <RowMarkCell row={row} />,
    },
  ]
}

/** A column of this quarter, typed in place. */
function ownColumn(field: EntryField, width: number, title: React.ReactNode) {
  return {
    key: field,
    width,
    title,
    className: field === 'phase' ? 'grid-column grid-column-first' : 'grid-column',
    ...(field === 'percent' || field === 'completedInvestment' ? { align: 'right' as const } : {}),
    render: (_: unknown, row: ProgressRow) => <EntryCell row={row} field={field} />,
  }
}
