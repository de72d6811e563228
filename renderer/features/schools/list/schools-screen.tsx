import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAsk } from '../../../asking.ts'
import { SchoolDialog } from '../../../components/dictionary-forms/school-dialog.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { PageHeader } from '../../../components/page/page-header.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { MergeDialog } from '../merge/merge-dialog.tsx'
import { EVERY_SCHOOL, findSchools, type SchoolFilter } from './find-schools.ts'
import { SchoolFilterBar } from './school-filter-bar.tsx'
import { SchoolTable } from './school-table.tsx'
import { StageNotice } from './stage-notice.tsx'
import { SimilarDrawer } from './similar-drawer.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import '../schools.css'

/** 学校: every school the projects, targets and conditions speak of. */
export function SchoolsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const dictionaries = useAsk('dictionaries.all', {})
  const [filter, setFilter] = useState<SchoolFilter>(EVERY_SCHOOL)
  const [isAdding, setIsAdding] = useState(false)
  const [isComparing, setIsComparing] = useState(false)
  const [merging, setMerging] = useState<readonly [string, string] | null>(null)
  if (dictionaries.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={dictionaries.error}
        onRetry={() => void dictionaries.refetch()}
      />
    )
  }
  if (!dictionaries.data) return <Waiting />
  const { schools } = dictionaries.data
  const shown = findSchools(schools, filter)
  const count = schools.length
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('app.dictionary.addSchool')}
    </Button>
  )
  return (
    <div className="screen">
      <PageHeader
        title={t('schools.title')}
        facts={
          shown.length === count
            ? t('schools.count', { count })
            : t('schools.shown', { shown: shown.length, count })
        }
        actions={
          count > 0 && (
            <>
              <Button onClick={() => setIsComparing(true)}>{t('schools.similar.open')}</Button>
              {add}
            </>
          )
        }
      />
      {count === 0 ? (
        <EmptyState title={t('schools.empty')} actions={add}>
          {t('schools.emptyText')}
        </EmptyState>
      ) : (
        <>
          <SchoolFilterBar filter={filter} dictionaries={dictionaries.data} onChange={setFilter} />
          <StageNotice
            count={schools.filter(({ stage }) => stage === null).length}
            isOnly={filter.lacksStage}
            onOnly={(lacksStage) => setFilter({ ...EVERY_SCHOOL, lacksStage })}
          />
          <SchoolTable schools={shown} dictionaries={dictionaries.data} />
        </>
      )}
      {isAdding && (
        <SchoolDialog
          school={{ name: filter.text.trim() }}
          dictionaries={dictionaries.data}
          onSaved={(id) => void navigate(`/schools/${id}`)}
          onClose={() => setIsAdding(false)}
        />
      )}
      {isComparing && (
        <SimilarDrawer
          dictionaries={dictionaries.data}
          onMerge={(one, other) => setMerging([one, other])}
          onClose={() => setIsComparing(false)}
        />
      )}
      {merging && (
        <MergeDialog
          schoolId={merging[0]}
          otherId={merging[1]}
          dictionaries={dictionaries.data}
          onMerged={() => setMerging(null)}
          onClose={() => setMerging(null)}
        />
      )}
    </div>
  )
}
