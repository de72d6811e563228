import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { WhatIfBasis } from '#contract/planning/what-if.ts'
import type { StandardMeasure } from '#domain/planning/standard.ts'
import { Figure } from '../../../components/figures/figure.tsx'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { Money, moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'
import { measureUnit, quantityText } from '../quantity.ts'
import { type DraftScheme, isCandidate } from './draft-scheme.ts'

interface CandidateRow {
  readonly key: string
  readonly school: string
  readonly name: string
  readonly measure: StandardMeasure
  readonly amount: number | null
  readonly cost: number | null
  /** Fen; taken instead of a cost nobody has stated. */
  readonly estimate: number | null
  readonly source: string | null
  readonly state: 'started' | 'planned' | 'sketched'
}

interface CandidateTableProps {
  readonly basis: WhatIfBasis
  readonly sources: readonly Pick<FundingSource, 'id' | 'name'>[]
  readonly draft: DraftScheme
  readonly onTick: (keys: readonly string[]) => void
}

/** Projects that add to a standard, those of the ledger and sketches, to be ticked. */
export function CandidateTable({ basis, sources, draft, onTick }: CandidateTableProps) {
  const { t } = useTranslation()
  const moneyUnit = useMoneyUnitName()
  const { moneyUnit: shownUnit } = usePreferences()
  const sourceName = (id: string | null) => sources.find((one) => one.id === id)?.name ?? null
  const kindName = (id: string) => basis.kinds.find((one) => one.categoryId === id)?.name ?? id
  const rows: CandidateRow[] = [
    ...draft.sketches.map((sketch): CandidateRow => ({
      key: sketch.key,
      school: basis.schoolNames[sketch.schoolId] ?? sketch.schoolId,
      name: kindName(sketch.categoryId),
      measure: sketch.measure,
      amount: sketch.size,
      cost: sketch.cost,
      estimate: null,
      source: sourceName(sketch.sourceId),
      state: 'sketched',
    })),
    ...basis.projects.flatMap((project): CandidateRow[] => {
      const { id, name, measure, amount, cost, budget, isStarted } = project
      const school = basis.schoolNames[project.schoolId]
      if (measure === null || school === undefined || !isCandidate(basis, project)) return []
      const source = budget.map((one) => sourceName(one.sourceId) ?? '').join('、')
      const state = isStarted ? 'started' : 'planned'
      const estimate =
        cost === null ? draft.estimates.find((one) => one.projectId === id)?.cost : undefined
      return [
        {
          key: id,
          school,
          name,
          measure,
          amount,
          cost,
          estimate: estimate ?? null,
          source: source || null,
          state,
        },
      ]
    }),
  ]
  const ticked = [
    ...draft.projectIds,
    ...draft.sketches.filter(({ isTicked }) => isTicked).map(({ key }) => key),
  ]
  return (
    <Table<CandidateRow>
      size="small"
      bordered
      className="data-table what-if-candidates"
      rowKey="key"
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: t('planning.whatIf.noCandidates') }}
      rowSelection={{
        selectedRowKeys: ticked,
        onChange: (keys) => onTick(keys.map(String)),
        getCheckboxProps: ({ school, name }) => ({
          'aria-label': t('planning.whatIf.tick', { school, name }),
        }),
      }}
      columns={[
        { title: t('planning.gaps.school'), dataIndex: 'school', width: 170 },
        {
          title: t('planning.whatIf.project'),
          render: (_, { name, state }) => (
            <>
              {name}{' '}
              <span className="tag tag-notStarted">{t(`planning.whatIf.state.${state}`)}</span>
            </>
          ),
        },
        {
          title: t('planning.gaps.measure'),
          width: 180,
          render: (_, { measure }) => t(`planning.field.${measure}`),
        },
        {
          title: t('planning.whatIf.adds'),
          width: 130,
          align: 'right',
          render: (_, { amount, measure }) => {
            const text = quantityText(amount)
            return <Figure text={text === null ? null : `${text} ${measureUnit(measure, t)}`} />
          },
        },
        {
          title: <ColumnHead name={t('planning.whatIf.cost')} unit={moneyUnit} />,
          width: 120,
          align: 'right',
          render: (_, { cost, estimate }) =>
            estimate === null ? (
              <Money fen={cost} />
            ) : (
              t('planning.whatIf.about', { sum: moneyText(estimate, shownUnit) })
            ),
        },
        {
          title: t('domain.field.fundingSource'),
          width: 150,
          render: (_, { source }) => source ?? t('app.blank'),
        },
      ]}
    />
  )
}
