import { Button, Collapse, Table } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Target } from '#contract/planning/targets.ts'
import { formatArea } from '#domain/area.ts'
import { RowTraces } from '../../../components/traces/row-traces.tsx'

interface TargetListProps {
  readonly targets: readonly Target[]
  readonly onEdit: (target: Target) => void
}

/** The targets one by one, to be changed. */
export function TargetList({ targets, onEdit }: TargetListProps) {
  const { t } = useTranslation()
  return (
    <Collapse
      size="small"
      className="planning-list"
      items={[
        {
          key: 'all',
          label: `${t('planning.targets.listed')}（${targets.length}）`,
          children: (
            <Table<Target>
              size="small"
              className="data-table"
              rowKey="id"
              dataSource={targets}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: t('domain.field.programme'), dataIndex: 'programmeName' },
                {
                  title: t('planning.targets.name'),
                  render: (_, target) => (
                    <>
                      {targetName(target, t)}
                      <RowTraces table="target" id={target.id} name={targetName(target, t)} />
                    </>
                  ),
                },
                {
                  title: t('planning.targets.measure'),
                  render: (_, { measure }) => t(`planning.targets.measures.${measure}`),
                },
                {
                  title: t('planning.targets.amount'),
                  align: 'right',
                  render: (_, target) => <span className="figure">{targetAmount(target, t)}</span>,
                },
                {
                  title: t('planning.targets.due'),
                  render: (_, { dueDate }) => dueDate ?? t('app.blank'),
                },
                {
                  title: t('domain.field.leader'),
                  render: (_, { leader }) => leader ?? t('app.blank'),
                },
                {
                  title: t('domain.field.responsibleUnit'),
                  render: (_, { responsibleUnit }) => responsibleUnit ?? t('app.blank'),
                },
                {
                  title: <span className="visually-hidden">{t('app.edit')}</span>,
                  width: 72,
                  render: (_, target) => (
                    <Button
                      type="link"
                      size="small"
                      aria-label={t('planning.targets.editOf', { name: targetName(target, t) })}
                      onClick={() => onEdit(target)}
                    >
                      {t('app.edit')}
                    </Button>
                  ),
                },
              ]}
            />
          ),
        },
      ]}
    />
  )
}

/** The school, the stage, or the whole programme. */
export function targetName({ schoolName, stage }: Target, t: TFunction): string {
  if (schoolName !== null) return schoolName
  return stage === null ? t('planning.targets.whole') : t(`domain.stage.${stage}`)
}

/** In the unit it was typed in; 亩 with its ㎡ behind. */
export function targetAmount({ measure, amount, unit }: Target, t: TFunction): string {
  if (measure === 'count' || unit === null) return amount.toLocaleString('en-US')
  const metres = `${formatArea(amount, 'squareMetre', { grouped: true })} ${t('app.unit.squareMetre')}`
  if (unit === 'squareMetre') return metres
  return t('planning.targets.inUnit', {
    amount: formatArea(amount, unit, { grouped: true }),
    unit: t(`planning.targets.grid.units.${unit}`),
    metres,
  })
}
