import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { ChecksLink } from '../../components/checks/checks-link.tsx'
import { countsByProject } from '../../components/checks/counts-by-project.ts'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { useFilter } from '../../components/project-filter/filter-store.ts'
import { ProjectFilterBar } from '../../components/project-filter/project-filter-bar.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { AddProjectDrawer } from './form/add-project-drawer.tsx'
import { DeleteProjectsDialog } from './list/delete-projects-dialog.tsx'
import { NoProjects } from './list/no-projects.tsx'
import { ProjectTable } from './list/project-table.tsx'

type OpenPart = 'add' | 'delete' | null

/** The project ledger: every project as at the chosen quarter, with filters and totals. */
export function ProjectsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [quarter] = useQuarter()
  const filter = useFilter('projects')
  const list = useAsk('projects.list', { quarter, filter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const checks = useAsk('checks.run', { quarter, filter }, { keepPrevious: true })
  const checkCounts = useMemo(() => countsByProject(checks.data?.findings ?? []), [checks.data])
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([])
  const [open, setOpen] = useState<OpenPart>(null)
  const close = () => setOpen(null)

  const failure = list.error ?? dictionaries.error
  if (failure) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={failure}
        onRetry={() => void Promise.all([list.refetch(), dictionaries.refetch()])}
      />
    )
  }
  if (!list.data || !dictionaries.data) return <Waiting />

  const { rows, totals, ledgerCount } = list.data
  const shownCount = rows.length
  const shownIds = new Set(rows.map(({ id }) => id))
  const selected = selectedIds.filter((id) => shownIds.has(id))
  const selectedSet = new Set(selected)
  return (
    <div className="screen">
      <PageHeader
        title={t('projects.title')}
        facts={
          shownCount === ledgerCount
            ? t('projects.count', { count: ledgerCount })
            : t('projects.countFiltered', { shown: shownCount, count: ledgerCount })
        }
        actions={
          <>
            <ChecksLink screen="projects" />
            <Button onClick={() => void navigate('/recycleBin?kind=project')}>
              {t('recycleBin.title')}
            </Button>
            <Button
              icon={<DeleteOutlined aria-hidden />}
              disabled={selected.length === 0}
              onClick={() => setOpen('delete')}
            >
              {selected.length === 0
                ? t('app.delete')
                : t('projects.deleteSelected', { count: selected.length })}
            </Button>
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpen('add')}
            >
              {t('projects.add')}
            </Button>
          </>
        }
      />
      {ledgerCount === 0 ? (
        <NoProjects onAdd={() => setOpen('add')} />
      ) : (
        <>
          <ProjectFilterBar screen="projects" dictionaries={dictionaries.data} />
          <ProjectTable
            rows={rows}
            totals={totals}
            checkCounts={checkCounts}
            selectedIds={selected}
            onSelect={setSelectedIds}
          />
        </>
      )}
      {open === 'add' && <AddProjectDrawer dictionaries={dictionaries.data} onClose={close} />}
      {open === 'delete' && (
        <DeleteProjectsDialog
          projects={rows.filter(({ id }) => selectedSet.has(id))}
          onDeleted={() => setSelectedIds([])}
          onClose={close}
        />
      )}
    </div>
  )
}
