import { PlusOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Target } from '#contract/planning/targets.ts'
import { useQuarter } from '../../../app-status.ts'
import { useAsk } from '../../../asking.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { type ListedProjects, ProjectLinks } from '../project-links.tsx'
import { TargetSheet } from './grid/target-sheet.tsx'
import { AttainmentTable } from './attainment-table.tsx'
import { TargetDialog } from './target-dialog.tsx'
import { TargetList } from './target-list.tsx'

/** 目标完成: every programme's targets as at the quarter, and the targets one by one. */
export function TargetsPart() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const targets = useAsk('targets.list', {})
  const dictionaries = useAsk('dictionaries.all', {})
  const dataset = useAsk('reports.dataset', { quarter }, { keepPrevious: true })
  const projects = useAsk('projects.list', { quarter, filter: {} }, { keepPrevious: true })
  const [editing, setEditing] = useState<Target | 'new' | null>(null)
  const [isInGrid, setInGrid] = useState(false)
  // Come from a bar of the overview: the line it stands for.
  const [params, setParams] = useSearchParams()
  const pointed = {
    programmeId: params.get('programme'),
    measure: params.get('measure'),
    line: params.get('line'),
  }
  const [listed, setListed] = useState<ListedProjects | null>(null)
  const asked = [targets, dictionaries, dataset, projects]
  const failure = asked.find(({ error }) => error)?.error
  if (failure) return <Failure title={t('app.screenFailed.title')} error={failure} />
  if (!targets.data || !dictionaries.data || !dataset.data || !projects.data) return <Waiting />
  const names = new Map(projects.data.rows.map(({ id, name }) => [id, name]))
  const { selections } = dataset.data
  if (isInGrid) {
    return (
      <TargetSheet
        targets={targets.data}
        dictionaries={dictionaries.data}
        onClose={() => setInGrid(false)}
      />
    )
  }
  const add = (
    <Space>
      <Button icon={<TableOutlined aria-hidden />} onClick={() => setInGrid(true)}>
        {t('planning.targets.grid.open')}
      </Button>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
        {t('planning.targets.add')}
      </Button>
    </Space>
  )
  return (
    <section className="planning-page">
      {targets.data.length === 0 ? (
        <EmptyState title={t('planning.targets.empty')} actions={add}>
          {t('planning.targets.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className="planning-bar">
            <p className="planning-hint">{t('planning.targets.hint')}</p>
            {add}
          </div>
          {pointed.programmeId !== null && (
            <p className="planning-hint">
              {t('planning.targets.onlyPointed')}{' '}
              <Button type="link" size="small" onClick={() => setParams({ tab: 'targets' })}>
                {t('planning.targets.showAll')}
              </Button>
            </p>
          )}
          {dataset.data.targets.flatMap((programme) =>
            programme.measures
              .filter(
                ({ measure }) =>
                  pointed.programmeId === null ||
                  (pointed.programmeId === programme.programmeId && pointed.measure === measure),
              )
              .map((measure) => (
                <AttainmentTable
                  key={`${programme.programmeId} ${measure.measure}`}
                  programmeName={programme.name}
                  targets={measure}
                  pointedLine={pointed.line}
                  onList={(title, selection) =>
                    setListed({
                      title,
                      projects: (selections[selection] ?? []).map((id) => ({
                        id,
                        name: names.get(id) ?? id,
                      })),
                    })
                  }
                />
              )),
          )}
          <TargetList targets={targets.data} onEdit={setEditing} />
        </>
      )}
      {editing !== null && (
        <TargetDialog
          target={editing === 'new' ? null : editing}
          dictionaries={dictionaries.data}
          onClose={() => setEditing(null)}
        />
      )}
      {listed && <ProjectLinks listed={listed} onClose={() => setListed(null)} />}
    </section>
  )
}
