import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StateTag } from '../../components/state-tag.tsx'
import { useTableHeight } from '../../components/tables/use-table-height.ts'
import { barText } from './bar-text.ts'
import { BarsView, percent } from './bars-view.tsx'
import type { Calendar, ProjectBars } from './bars.ts'

const HEAD = 40

/** One row per project under the calendar; the row says the same in words for screen readers. */
export function TimelineTable({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation()
  const [container, height] = useTableHeight(HEAD)
  return (
    <>
      <div ref={container} className="table-container">
        <Table<ProjectBars>
          virtual
          size="small"
          className="data-table timeline-table"
          rowKey={({ project }) => project.id}
          dataSource={calendar.rows}
          pagination={false}
          scroll={{ x: 1000, y: height }}
          columns={[
            {
              title: t('timeline.project'),
              width: 320,
              fixed: 'left',
              render: (_, { project }) => (
                <div className="timeline-name">
                  <Link to={`/projects/${project.id}?tab=milestones`}>{project.name}</Link>
                  <StateTag
                    state={project.state}
                    status={project.status}
                    since={project.statusSince}
                  />
                  <small>{project.schoolName}</small>
                </div>
              ),
            },
            {
              title: (
                <div className="time-head">
                  {calendar.years.map(({ year, at }) => (
                    <span key={year} style={{ left: percent(at) }}>
                      {year}
                    </span>
                  ))}
                </div>
              ),
              width: 680,
              render: (_, bars) => (
                <BarsView bars={bars} calendar={calendar} text={barText(bars, t)} />
              ),
            },
          ]}
        />
      </div>
      <p className="timeline-legend">{t('timeline.legend')}</p>
    </>
  )
}
