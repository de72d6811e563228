import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#contract/projects/milestones.ts'
import { isProjectDate } from '#domain/project/milestone.ts'
import type { Workflow } from '#domain/project/phase.ts'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import { EntryItem } from '../../../../components/entry/entry-item.tsx'
import { PartialDateInput } from '../../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../../components/entry/typed.ts'
import { milestoneName } from './milestone-name.ts'

interface MilestoneValues {
  readonly planned: Typed<string>
  readonly actual: Typed<string>
  readonly note?: string | null
}

interface MilestoneDialogProps {
  readonly projectId: string
  readonly workflow: Workflow
  readonly milestone: Milestone
  readonly onClose: () => void
}

/** Planned and actual date of one milestone, as precise as they are known. */
export function MilestoneDialog({ projectId, workflow, milestone, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<MilestoneValues>()
  const { kind } = milestone
  const save = useTellAndSay('milestones.save', t('app.saved'), onClose)
  return (
    <Modal
      open
      title={t('milestones.dialog', { kind: milestoneName(kind, workflow, t) })}
      okText={t('app.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<MilestoneValues>
        form={form}
        name="milestone"
        layout="vertical"
        initialValues={milestone}
        onFinish={({ planned, actual, note }) =>
          save.mutate({
            projectId,
            kind,
            planned: readValue(planned),
            actual: readValue(actual),
            note: note?.trim() || null,
          })
        }
      >
        {isProjectDate(kind) && <p className="soft">{t('milestones.projectDate')}</p>}
        <div className="form-row">
          <EntryItem name="planned" label={t('milestones.planned')}>
            <PartialDateInput />
          </EntryItem>
          <EntryItem name="actual" label={t('milestones.actual')}>
            <PartialDateInput />
          </EntryItem>
        </div>
        {!isProjectDate(kind) && (
          <Form.Item name="note" label={t('milestones.note')}>
            <Input maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
