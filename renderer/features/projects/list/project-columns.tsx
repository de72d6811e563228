import type { TableColumnType } from 'antd'
import type { TFunction } from 'i18next'
import { Link } from 'react-router'
import type { CheckCounts as Counts } from '#contract/quarter/checks.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import type { ProjectTotals } from '#contract/projects/projects.ts'
import type { Fen } from '#domain/money.ts'
import { AreaFigure } from '../../../components/figures/area-figure.tsx'
import { CheckCounts } from '../../../components/checks/check-counts.tsx'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { DateFigure } from '../../../components/figures/date-figure.tsx'
import { Figure } from '../../../components/figures/figure.tsx'
import { Money } from '../../../components/figures/money.tsx'
import { moneyWidth } from '../../../components/figures/money-width.ts'
import { PercentFigure } from '../../../components/figures/percent-figure.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { phaseText } from '../../../i18n/names.ts'
import type { Language, ShownLandUnit, ShownMoneyUnit } from '../../../preferences.ts'
import { compareNumber, comparePhase, compareState, compareText } from './compare-projects.ts'

export type ProjectColumn = TableColumnType<ProjectRow> & { readonly key: string; width: number }

export interface ColumnSurroundings {
  readonly t: TFunction
  readonly moneyUnit: ShownMoneyUnit
  readonly landUnit: ShownLandUnit
  readonly language: Language
  /** Of the rows shown. */
  readonly totals: ProjectTotals
  /** What is still to be settled, by project. */
  readonly checkCounts: ReadonlyMap<string, Counts>
}

const WORD_WIDTHS = {
  'zh-CN': { township: 74, state: 72, phase: 76, percent: 70 },
  en: { township: 106, state: 96, phase: 104, percent: 92 },
} as const

/** The columns of the ledger, most asked for first; the name stays in sight while scrolling. */
export function projectColumns(surroundings: ColumnSurroundings): ProjectColumn[] {
  const { t, language, checkCounts } = surroundings
  // The same words are longer in English.
  const widths = WORD_WIDTHS[language]
  return [
    {
      key: 'name',
      title: t('domain.field.name'),
      width: 250,
      fixed: 'start',
      ellipsis: true,
      sorter: (a, b) => compareText(a.name, b.name),
      render: (_, { id, name }) => (
        <Link to={`/projects/${id}`} title={name}>
          {name}
        </Link>
      ),
    },
    textColumn('schoolName', t('projects.column.schoolName'), 124, t),
    textColumn('townshipName', t('domain.field.township'), widths.township, t),
    {
      key: 'state',
      title: t('domain.field.state'),
      width: widths.state,
      sorter: compareState,
      render: (_, { state, status, statusSince }) => (
        <StateTag state={state} status={status} since={statusSince} />
      ),
    },
    {
      key: 'phase',
      title: t('projects.column.phase'),
      width: widths.phase,
      sorter: comparePhase,
      render: (_, { workflow, phase }) => (
        <Figure text={phase === null ? null : phaseText(workflow, phase, t)} />
      ),
    },
    {
      ...numberColumn('percent', t('projects.column.percent'), widths.percent),
      render: (_, { percent }) => <PercentFigure percent={percent} />,
    },
    {
      key: 'checks',
      title: t('checks.title'),
      width: 66,
      sorter: (a, b) => openCount(checkCounts, a.id) - openCount(checkCounts, b.id),
      render: (_, { id }) => {
        const counts = checkCounts.get(id)
        return counts ? <CheckCounts counts={counts} /> : null
      },
    },
    moneyColumn('plannedTotal', surroundings),
    moneyColumn('allocated', surroundings),
    moneyColumn('received', surroundings),
    moneyColumn('paid', surroundings),
    moneyColumn('completedInvestment', surroundings),
    areaColumn('floorArea', surroundings),
    areaColumn('landArea', surroundings),
    areaColumn('sportsArea', surroundings),
    textColumn('categoryName', t('projects.column.categoryName'), 110, t),
    {
      ...numberColumn('quantity', t('domain.field.quantity'), 66),
      render: (_, { quantity }) => <Figure text={quantity === null ? null : String(quantity)} />,
    },
    {
      ...textColumn('workType', t('projects.column.workType'), 84, t),
      render: (_, { workType }) => (
        <Figure text={workType === null ? null : t(`domain.workType.${workType}`)} />
      ),
    },
    textColumn('programmeName', t('domain.field.programme'), 180, t),
    {
      ...numberColumn('year', t('projects.column.year'), 88),
      render: (_, { year }) => <Figure text={year === null ? null : String(year)} />,
    },
    dateColumn('plannedStart', t),
    dateColumn('plannedFinish', t),
    dateColumn('actualStart', t),
    dateColumn('actualFinish', t),
    textColumn('responsiblePerson', t('domain.field.responsiblePerson'), 90, t),
    textColumn('projectCode', t('domain.field.projectCode'), 190, t),
  ]
}

function openCount(checkCounts: ReadonlyMap<string, Counts>, id: string): number {
  const { hard = 0, soft = 0, explained = 0 } = checkCounts.get(id) ?? {}
  return hard + soft - explained
}

type TextField =
  | 'schoolName'
  | 'townshipName'
  | 'categoryName'
  | 'programmeName'
  | 'workType'
  | 'responsiblePerson'
  | 'projectCode'

function textColumn(field: TextField, title: string, width: number, t: TFunction): ProjectColumn {
  return {
    key: field,
    title,
    width,
    ellipsis: true,
    sorter: (a, b) => compareText(a[field], b[field]),
    render: (_, row) => <span title={row[field] ?? ''}>{row[field] ?? t('app.blank')}</span>,
  }
}

type NumberField = 'percent' | 'quantity' | 'year' | MoneyField | AreaField

function numberColumn(field: NumberField, title: React.ReactNode, width: number): ProjectColumn {
  return {
    key: field,
    title,
    width,
    align: 'right',
    sorter: (a, b) => compareNumber(a[field], b[field]),
  }
}

export type MoneyField = 'plannedTotal' | 'allocated' | 'received' | 'paid' | 'completedInvestment'

function moneyColumn(field: MoneyField, surroundings: ColumnSurroundings): ProjectColumn {
  const { t, moneyUnit, totals } = surroundings
  const head = <ColumnHead name={t(`projects.column.${field}`)} unit={t(`app.unit.${moneyUnit}`)} />
  const width = moneyWidth(totals[field], moneyUnit, moneyUnit === 'yuan' ? 128 : 94)
  return {
    ...numberColumn(field, head, width),
    render: (_, row) => <Money fen={row[field] satisfies Fen | null} />,
  }
}

export type AreaField = 'floorArea' | 'landArea' | 'sportsArea'

const MEASURED = { floorArea: 'floor', landArea: 'land', sportsArea: 'sports' } as const

function areaColumn(field: AreaField, { t, landUnit }: ColumnSurroundings): ProjectColumn {
  const unit = field === 'landArea' ? landUnit : 'squareMetre'
  const name = field === 'floorArea' ? t('domain.field.floorArea') : t(`projects.column.${field}`)
  const head = <ColumnHead name={name} unit={t(`app.unit.${unit}`)} />
  return {
    ...numberColumn(field, head, 92),
    render: (_, row) => (
      <AreaFigure
        area={row[field]}
        unit={unit}
        {...(row.measure !== MEASURED[field] && {
          uncounted: t('projects.uncountedArea', { category: row.categoryName }),
        })}
      />
    ),
  }
}

type DateField = 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish'

function dateColumn(field: DateField, t: TFunction): ProjectColumn {
  return {
    key: field,
    title: t(`domain.field.${field}`),
    width: 104,
    sorter: (a, b) => compareText(a[field], b[field]),
    render: (_, row) => <DateFigure date={row[field]} />,
  }
}
