import { Button, Segmented, Space, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Phase, phaseName, PHASES, type Workflow, WORKFLOWS } from '#domain/project/phase.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { Waiting } from '../../../components/page/waiting.tsx'
import { PhaseNameDialog } from './phase-name-dialog.tsx'

/** 阶段名称: the office's own words for the phases of each workflow, in the order of the work. */
export function PhasesSection() {
  const { t } = useTranslation()
  const { data, error } = useAsk('phaseNames.all', {})
  const [workflow, setWorkflow] = useState<Workflow>('construction')
  const [renamed, setRenamed] = useState<Phase | null>(null)
  const restore = useTellAndSay('phaseNames.save', t('settings.phases.restored'))
  if (error) return <Failure title={t('app.screenFailed.title')} error={error} />
  if (!data) return <Waiting />
  const own = data[workflow] ?? {}
  return (
    <section className="panel panel-narrow">
      <p className="panel-lead">{t('settings.phases.lead')}</p>
      <div className="names-bar">
        <Segmented<Workflow>
          aria-label={t('settings.phases.workflow')}
          value={workflow}
          onChange={setWorkflow}
          options={WORKFLOWS.map((value) => ({ value, label: t(`domain.workflow.${value}`) }))}
        />
      </div>
      <Table<Phase>
        size="small"
        className="data-table"
        rowKey={(phase) => phase}
        dataSource={[...PHASES[workflow]]}
        pagination={false}
        columns={[
          { title: t('settings.phases.order'), width: 64, render: (_, _phase, index) => index + 1 },
          { title: t('settings.phases.usual'), render: (_, phase) => phaseName(workflow, phase) },
          {
            title: t('settings.phases.own'),
            render: (_, phase) => own[phase] ?? t('app.blank'),
          },
          {
            title: <span className="visually-hidden">{t('app.edit')}</span>,
            align: 'right',
            render: (_, phase) => {
              const name = phaseName(workflow, phase)
              return (
                <Space size={4}>
                  {own[phase] !== undefined && (
                    <Button
                      type="link"
                      size="small"
                      title={t('settings.phases.restoreOf', { name })}
                      onClick={() => restore.mutate({ workflow, phase, name: null })}
                    >
                      {t('settings.phases.restore')}
                    </Button>
                  )}
                  <Button
                    type="link"
                    size="small"
                    title={t('settings.phases.renameOf', { name })}
                    onClick={() => setRenamed(phase)}
                  >
                    {t('settings.phases.rename')}
                  </Button>
                </Space>
              )
            },
          },
        ]}
      />
      {renamed !== null && (
        <PhaseNameDialog
          workflow={workflow}
          phase={renamed}
          present={own[renamed] ?? phaseName(workflow, renamed)}
          onClose={() => setRenamed(null)}
        />
      )}
    </section>
  )
}
