import { Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#contract/projects/attachments.ts'
import { useTell } from '../../asking.ts'
import { EntryItem } from '../entry/entry-item.tsx'
import { PartialDateInput } from '../entry/partial-date-input.tsx'
import { readValue, type Typed } from '../entry/typed.ts'
import { type OwnerPart, partOf, readPart } from './owner.ts'

interface AttachmentValues {
  readonly part: string
  readonly takenOn: Typed<string>
  readonly note?: string | null
}

interface AttachmentDialogProps {
  readonly attachment: Attachment
  readonly parts: readonly OwnerPart[]
  readonly onClose: () => void
}

/** Changes what is said of a file: what it belongs to, its date, a note. */
export function AttachmentDialog({ attachment, parts, onClose }: AttachmentDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<AttachmentValues>()
  const save = useTell('attachments.describe', { onSuccess: onClose })
  const { id, takenOn, note, fileName } = attachment
  return (
    <Modal
      open
      title={t('attachments.dialog')}
      okText={t('app.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{fileName}</p>
      <Form<AttachmentValues>
        form={form}
        name="attachment"
        layout="vertical"
        initialValues={{ part: partOf(attachment), takenOn, note }}
        onFinish={(values) =>
          save.mutate({
            id,
            ...readPart(values.part),
            takenOn: readValue(values.takenOn),
            note: values.note?.trim() || null,
          })
        }
      >
        <Form.Item name="part" label={t('attachments.belongs')} hidden={parts.length === 0}>
          <Select options={[...parts]} />
        </Form.Item>
        <EntryItem name="takenOn" label={t('attachments.takenOn')}>
          <PartialDateInput />
        </EntryItem>
        <Form.Item name="note" label={t('domain.field.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
