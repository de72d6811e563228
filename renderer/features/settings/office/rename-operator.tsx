import { App, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useTell } from '../../../asking.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'

interface RenameOperatorProps {
  readonly name: string
  readonly onClose: () => void
}

/** A person's new name, under which what they did before is shown as well. */
export function RenameOperator({ name, onClose }: RenameOperatorProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ readonly newName: string }>()
  const rename = useTell('operators.rename', {
    onSuccess: (_, { newName }) => {
      message.success(t('history.operator.renamed', { name, newName }))
      onClose()
    },
  })
  return (
    <Modal
      open
      width={400}
      title={t('history.operator.renameOf', { name })}
      okText={t('app.save')}
      confirmLoading={rename.isPending}
      afterOpenChange={(isOpen) => {
        if (isOpen) form.focusField('newName')
      }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('history.operator.renameText')}</p>
      <Form
        form={form}
        name="rename-operator"
        layout="vertical"
        initialValues={{ newName: name }}
        onFinish={({ newName }) => rename.mutate({ name, newName: newName.trim() })}
      >
        <EntryItem name="newName" label={t('history.operator.name')} required>
          <Input maxLength={200} autoComplete="off" />
        </EntryItem>
      </Form>
    </Modal>
  )
}
