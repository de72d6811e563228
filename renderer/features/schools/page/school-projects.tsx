import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { AreaFigure } from '../../../components/figures/area-figure.tsx'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Figure } from '../../../components/figures/figure.tsx'
import { Money, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { PercentFigure } from '../../../components/figures/percent-figure.tsx'
import { StateTag } from '../../../components/state-tag.tsx'

/** The school's projects as at the chosen quarter. */
export function SchoolProjects({ projects }: { readonly projects: readonly ProjectRow[] }) {
  const { t } = useTranslation()
  const moneyUnit = useMoneyUnitName()
  if (projects.length === 0) return <EmptyState title={t('schools.noProjects')} />
  return (
    <Table<ProjectRow>
      size="small"
      className="data-table"
      rowKey="id"
      dataSource={projects}
      pagination={false}
      columns={[
        {
          title: t('domain.field.name'),
          render: (_, { id, name }) => <Link to={`/projects/${id}`}>{name}</Link>,
        },
        { title: t('domain.field.category'), dataIndex: 'categoryName' },
        {
          title: t('domain.field.year'),
          align: 'right',
          render: (_, { year }) => <Figure text={year === null ? null : String(year)} />,
        },
        {
          title: t('domain.field.state'),
          render: (_, { state, status }) => <StateTag state={state} status={status} />,
        },
        {
          title: t('domain.field.percent'),
          align: 'right',
          render: (_, { percent }) => <PercentFigure percent={percent} />,
        },
        {
          title: <ColumnHead name={t('domain.field.floorArea')} unit={t('app.unit.squareMetre')} />,
          align: 'right',
          render: (_, { floorArea }) => <AreaFigure area={floorArea} />,
        },
        {
          title: <ColumnHead name={t('domain.field.plannedTotal')} unit={moneyUnit} />,
          align: 'right',
          render: (_, { plannedTotal }) => <Money fen={plannedTotal} />,
        },
      ]}
    />
  )
}
