import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Township } from '#contract/office/dictionaries.ts'
import { EntryItem } from '../entry/entry-item.tsx'
import { useSaveEntry } from './use-save-entry.ts'

interface TownshipDialogProps {
  /** The township to change, or a name to begin a new one with. */
  readonly township: Township | { readonly name: string }
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

/** Adds a township or changes one. */
export function TownshipDialog({ township, onSaved, onClose }: TownshipDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ readonly name: string }>()
  const id = 'id' in township ? township.id : null
  const { save, isSaving } = useSaveEntry('dictionaries.saveTownship', onSaved)
  return (
    <Modal
      open
      title={t(id === null ? 'app.dictionary.addTownship' : 'app.dictionary.editTownship')}
      okText={t('app.save')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="township"
        layout="vertical"
        initialValues={township}
        onFinish={({ name }: { readonly name: string }) => save({ id, name })}
      >
        <EntryItem name="name" label={t('domain.field.township')} required>
          <Input maxLength={200} />
        </EntryItem>
      </Form>
    </Modal>
  )
}
