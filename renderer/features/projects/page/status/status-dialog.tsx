import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { useStatus } from '../../../../app-status.ts'
import { useTell } from '../../../../asking.ts'
import { EntryItem } from '../../../../components/entry/entry-item.tsx'
import { DayInput } from '../../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../../components/entry/typed.ts'
import { phaseText } from '../../../../i18n/names.ts'
import { useSaid } from './use-said.ts'

interface StatusValues {
  readonly date: Typed<string>
  readonly reason: string
  readonly documentNumber?: string
}

interface StatusDialogProps {
  readonly project: ProjectRow
  readonly change: 'stop' | 'resume' | 'takeUp'
  readonly onClose: () => void
}

/** Suspends a project, lets it go on or takes it up again, with the day and why. */
export function StatusDialog({ project, change, onClose }: StatusDialogProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { today } = useStatus()
  const [form] = Form.useForm<StatusValues>()
  const record = useTell('statusChanges.record', {
    onSuccess: (_, { date }) => {
      said(t('status.recorded'), date)
      onClose()
    },
  })
  const { phase, workflow, statusSince } = project
  const reached = phase === null ? t('app.blank') : phaseText(workflow, phase, t)
  return (
    <Modal
      open
      title={t(`status.title.${change}`, { name: project.name })}
      okText={t(`status.confirm.${change}`)}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`status.effect.${change}`, { phase: reached, since: statusSince?.day ?? '' })}</p>
      <Form<StatusValues>
        form={form}
        name="status"
        layout="vertical"
        initialValues={{ date: today, reason: '' }}
        onFinish={({ date, reason, documentNumber }) =>
          record.mutate({
            projectId: project.id,
            status: change === 'stop' ? 'suspended' : 'normal',
            date: readValue(date) ?? today,
            reason: reason.trim(),
            documentNumber: documentNumber?.trim() || null,
          })
        }
      >
        <StatusFields dateLabel={t(`status.date.${change}`)} />
      </Form>
    </Modal>
  )
}

/** Day, reason and 文号, which every record of a status has. */
export function StatusFields({ dateLabel }: { readonly dateLabel: string }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="form-row">
        <EntryItem name="date" label={dateLabel} required>
          <DayInput />
        </EntryItem>
        <Form.Item name="documentNumber" label={t('status.documentNumber')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <EntryItem name="reason" label={t('domain.field.reason')} required>
        <Input maxLength={500} />
      </EntryItem>
    </>
  )
}
