import { DeleteOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { useAsk } from '../../../asking.ts'
import { useQuarter } from '../../../app-status.ts'
import { BackLink } from '../../../components/page/back-link.tsx'
import { ProjectChecks } from '../../../components/checks/project-checks.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { HistoryList } from '../../../components/history/history-list.tsx'
import { PageHeader } from '../../../components/page/page-header.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { TracesOf } from '../../../components/traces/traces.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { DeleteProjectsDialog } from '../list/delete-projects-dialog.tsx'
import { AttachmentsSection } from './attachments-section.tsx'
import { BasicsSection } from './basics/basics-section.tsx'
import { BudgetSection } from './budget/budget-section.tsx'
import { ContractsSection } from './funds/contracts-section.tsx'
import { FundsSection } from './funds/funds-section.tsx'
import { KeyFigures } from './key-figures.tsx'
import { MilestonesSection } from './milestones/milestones-section.tsx'
import { ProgressSection } from './progress/progress-section.tsx'
import { StatusActions } from './status/status-actions.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './project.css'

/** One project: what it is, its money, its progress, its history. */
export function ProjectScreen() {
  const { id = '' } = useParams()
  // A project of its own for each address, so that nothing typed for one is shown at another.
  return <ProjectPage key={id} id={id} />
}

function ProjectPage({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [quarter] = useQuarter()
  const detail = useAsk('projects.get', { id, quarter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const [isDeleting, setIsDeleting] = useState(false)
  const [params, setParams] = useSearchParams()
  // The overview leaves word of where it was, so that the way back is to the same rows.
  const { state, key } = useLocation() as {
    readonly state: { readonly from?: string } | null
    readonly key: string
  }

  const tab = params.get('tab') ?? 'basics'
  const field = params.get('field')
  const asked = useMemo(() => {
    if (field === null) return null
    const take = () => setParams({ tab }, { replace: true, state })
    return { field, key, take }
  }, [field, key, tab, state, setParams])
  const from = state?.from
  const back = from ? (
    <BackLink to={from} name={t('overview.title')} />
  ) : (
    <BackLink to="/projects" name={t('projects.title')} />
  )
  const failure = detail.error ?? dictionaries.error
  if (failure) {
    return (
      <>
        {back}
        <Failure title={t('app.screenFailed.title')} error={failure} />
      </>
    )
  }
  if (!detail.data || !dictionaries.data) return <Waiting />

  const { project, budget, revisions, contracts, progress, funds, history } = detail.data
  const parts = { project, dictionaries: dictionaries.data }
  return (
    <div className="project-page">
      {back}
      <PageHeader
        title={project.name}
        facts={
          <>
            <StateTag state={project.state} status={project.status} />
            {project.statusSince && <span>{t('status.since', project.statusSince)}</span>}
            <span>
              {[project.schoolName, project.townshipName, project.categoryName]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </>
        }
        actions={
          <>
            <StatusActions project={project} sources={dictionaries.data.fundingSources} />
            <Button icon={<DeleteOutlined aria-hidden />} onClick={() => setIsDeleting(true)}>
              {t('app.delete')}
            </Button>
          </>
        }
      />
      <KeyFigures project={project} quarter={quarter} />
      <ProjectChecks projectId={project.id} />
      <TracesOf table="project" id={project.id}>
        <Tabs
          className="project-tabs"
          size="small"
          activeKey={tab}
          onChange={(chosen) => setParams({ tab: chosen }, { replace: true, state })}
          items={[
            {
              key: 'basics',
              label: t('project.tab.basics'),
              children: <BasicsSection {...parts} asked={tab === 'basics' ? asked : null} />,
            },
            {
              key: 'budget',
              label: t('project.tab.budget'),
              children: (
                <BudgetSection
                  {...parts}
                  budget={budget}
                  revisions={revisions}
                  asked={tab === 'budget' ? asked : null}
                />
              ),
            },
            {
              key: 'funds',
              label: t('project.tab.funds', { count: funds.length }),
              children: (
                <FundsSection {...parts} budget={budget} funds={funds} contracts={contracts} />
              ),
            },
            {
              key: 'contracts',
              label: t('funds.contract.tab', { count: contracts.length }),
              children: <ContractsSection projectId={project.id} contracts={contracts} />,
            },
            {
              key: 'progress',
              label: t('project.tab.progress', { count: progress.length }),
              children: (
                <ProgressSection
                  project={project}
                  progress={progress}
                  asked={tab === 'progress' ? asked : null}
                />
              ),
            },
            {
              key: 'milestones',
              label: t('milestones.tab'),
              children: <MilestonesSection project={project} />,
            },
            {
              key: 'attachments',
              label: t('attachments.tab'),
              children: <AttachmentsSection project={project} funds={funds} />,
            },
            {
              key: 'history',
              label: t('project.tab.history'),
              children: <HistoryList history={history} dictionaries={dictionaries.data} />,
            },
          ]}
        />
      </TracesOf>
      {isDeleting && (
        <DeleteProjectsDialog
          projects={[project]}
          onDeleted={() => void navigate('/projects')}
          onClose={() => setIsDeleting(false)}
        />
      )}
    </div>
  )
}
