import { EditOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useQuarter } from '../../../app-status.ts'
import { useAsk } from '../../../asking.ts'
import { BackLink } from '../../../components/page/back-link.tsx'
import { SchoolDialog } from '../../../components/dictionary-forms/school-dialog.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { HistoryList } from '../../../components/history/history-list.tsx'
import { PageHeader } from '../../../components/page/page-header.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { MergeDialog } from '../merge/merge-dialog.tsx'
import { SchoolBasics } from './school-basics.tsx'
import { SchoolConditions } from './school-conditions.tsx'
import { SchoolProjects } from './school-projects.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import '../schools.css'

/** One school: what it is, its conditions by year, its projects, its history. */
export function SchoolScreen() {
  const { id = '' } = useParams()
  return <SchoolPage key={id} id={id} />
}

function SchoolPage({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [quarter] = useQuarter()
  const [params, setParams] = useSearchParams()
  const detail = useAsk('schools.get', { id, quarter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null)
  const close = () => setOpen(null)
  const back = <BackLink to="/schools" name={t('schools.title')} />
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
  const { school, townshipName, projects, surveys, history } = detail.data
  return (
    <div className="school-page">
      {back}
      <PageHeader
        title={school.name}
        facts={[townshipName, school.stage && t(`domain.stage.${school.stage}`)]
          .filter((part) => part !== null)
          .join(' · ')}
        actions={
          <>
            <Button onClick={() => setOpen('merge')}>{t('schools.merge.open')}</Button>
            <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen('edit')}>
              {t('app.edit')}
            </Button>
          </>
        }
      />
      <Tabs
        size="small"
        activeKey={params.get('tab') ?? 'basics'}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        items={[
          {
            key: 'basics',
            label: t('schools.tab.basics'),
            children: <SchoolBasics school={school} townshipName={townshipName} />,
          },
          {
            key: 'conditions',
            label: t('schools.tab.conditions', { count: surveys.length }),
            children: <SchoolConditions detail={detail.data} />,
          },
          {
            key: 'projects',
            label: t('schools.tab.projects', { count: projects.length }),
            children: <SchoolProjects projects={projects} />,
          },
          {
            key: 'history',
            label: t('schools.tab.history'),
            children: <HistoryList history={history} dictionaries={dictionaries.data} />,
          },
        ]}
      />
      {open === 'edit' && (
        <SchoolDialog
          school={school}
          dictionaries={dictionaries.data}
          onSaved={close}
          onClose={close}
        />
      )}
      {open === 'merge' && (
        <MergeDialog
          schoolId={school.id}
          otherId={null}
          dictionaries={dictionaries.data}
          onMerged={(keptId) => {
            close()
            void navigate(`/schools/${keptId}`, { replace: true })
          }}
          onClose={close}
        />
      )}
    </div>
  )
}
