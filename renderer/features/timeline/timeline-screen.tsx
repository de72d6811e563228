import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { overdueDay } from '#domain/project/overdue.ts'
import { standstills } from '#domain/project/status-change.ts'
import { useQuarter, useStatus } from '../../app-status.ts'
import { useAsk } from '../../asking.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { usePrint } from '../../components/printing/use-print.ts'
import { useFilter } from '../../components/project-filter/filter-store.ts'
import { ProjectFilterBar } from '../../components/project-filter/project-filter-bar.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { calendarOf, type Lateness } from './bars.ts'
import { printedTimeline } from './printed-timeline.ts'
import { TimelineTable } from './timeline-table.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './timeline.css'

/** The planned and the actual time of the projects of a programme or township, or of all. */
export function TimelineScreen() {
  const { t } = useTranslation()
  const { office, today } = useStatus()
  const [quarter] = useQuarter()
  const filter = useFilter('timeline')
  const list = useAsk('projects.list', { quarter, filter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const changes = useAsk('statusChanges.list', {})
  const { print, isPrinting } = usePrint()
  const rows = list.data?.rows
  const calendar = useMemo(() => {
    if (!rows || !changes.data) return null
    const byProject = Map.groupBy(changes.data, ({ projectId }) => projectId)
    const stopsOf = (id: string) => standstills(byProject.get(id) ?? [])
    return calendarOf(rows, stopsOf, overdueDay(quarter, today))
  }, [rows, changes.data, quarter, today])
  const failure = list.error ?? dictionaries.error ?? changes.error
  if (failure) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={failure}
        onRetry={() =>
          void Promise.all([list, dictionaries, changes].map((query) => query.refetch()))
        }
      />
    )
  }
  if (!rows || !dictionaries.data || !changes.data) return <Waiting />
  const count = (kind: Lateness) =>
    calendar?.rows.filter(({ lateness }) => lateness === kind).length ?? 0
  const overdue = count('overdue')
  const finishedLate = count('finishedLate')
  return (
    <div className="screen">
      <PageHeader
        title={t('timeline.title')}
        facts={[
          t('timeline.facts', { quarter: quarterText(quarter, t), count: rows.length }),
          ...(overdue > 0 ? [t('timeline.late', { count: overdue })] : []),
          ...(finishedLate > 0 ? [t('timeline.finishedLate', { count: finishedLate })] : []),
        ].join(' · ')}
        actions={
          <Button
            icon={<PrinterOutlined aria-hidden />}
            disabled={calendar === null}
            loading={isPrinting}
            onClick={() => {
              if (calendar) {
                void print(printedTimeline(calendar, { t, county: office.county, today }))
              }
            }}
          >
            {t('timeline.print')}
          </Button>
        }
      />
      <ProjectFilterBar screen="timeline" dictionaries={dictionaries.data} />
      {rows.length === 0 ? (
        <EmptyState title={t('timeline.empty')}>{t('timeline.emptyText')}</EmptyState>
      ) : calendar === null ? (
        <EmptyState title={t('timeline.noDates')} />
      ) : (
        <TimelineTable calendar={calendar} />
      )}
    </div>
  )
}
