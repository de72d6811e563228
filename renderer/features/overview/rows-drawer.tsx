import { Drawer, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useAsk } from '../../asking.ts'
import { AreaFigure } from '../../components/figures/area-figure.tsx'
import { ColumnHead } from '../../components/tables/column-head.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { Money, useMoneyUnitName } from '../../components/figures/money.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'

const ROWS_PER_PAGE = 100

const AMOUNTS = ['plannedTotal', 'allocated', 'received', 'paid', 'completedInvestment'] as const

interface RowsDrawerProps {
  readonly title: string
  readonly projectIds: readonly string[]
  /** The rows are shown as at its last day. */
  readonly quarter: Quarter
  readonly onClose: () => void
}

/** The projects a figure is made of, with the way to each; coming back opens it again. */
export function RowsDrawer({ title, projectIds, quarter, onClose }: RowsDrawerProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const { pathname, search } = useLocation()
  const list = useAsk('projects.list', { quarter, filter: {} })
  const wanted = new Set(projectIds)
  const rows = list.data?.rows.filter(({ id }) => wanted.has(id)) ?? []
  return (
    <Drawer
      open
      size={1060}
      title={`${title} · ${t('overview.rows.asAt', { quarter: quarterText(quarter, t), count: projectIds.length })}`}
      onClose={onClose}
    >
      {list.error && <Failure title={t('app.screenFailed.title')} error={list.error} />}
      {!list.data && !list.error && <Waiting />}
      {list.data && (
        <Table<ProjectRow>
          size="small"
          className="data-table"
          rowKey="id"
          dataSource={rows}
          pagination={{ pageSize: ROWS_PER_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: t('domain.field.name'),
              render: (_, { id, name }) => (
                <Link to={`/projects/${id}`} state={{ from: `${pathname}${search}` }}>
                  {name}
                </Link>
              ),
            },
            { title: t('domain.field.school'), render: (_, { schoolName }) => schoolName },
            {
              title: t('domain.field.state'),
              width: 84,
              render: (_, { state, status }) => <StateTag state={state} status={status} />,
            },
            {
              title: (
                <ColumnHead name={t('domain.field.floorArea')} unit={t('app.unit.squareMetre')} />
              ),
              align: 'right' as const,
              render: (_, { floorArea, measure, categoryName }) => (
                <AreaFigure
                  area={floorArea}
                  {...(measure !== 'floor' && {
                    uncounted: t('projects.uncountedArea', { category: categoryName }),
                  })}
                />
              ),
            },
            ...AMOUNTS.map((amount) => ({
              key: amount,
              title: <ColumnHead name={t(`domain.field.${amount}`)} unit={unit} />,
              align: 'right' as const,
              render: (_: unknown, row: ProjectRow) => <Money fen={row[amount]} />,
            })),
          ]}
        />
      )}
    </Drawer>
  )
}
