import { UserOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../app-status.ts'
import { useAsk, useTell } from '../../asking.ts'
import { EntryItem } from '../../components/entry/entry-item.tsx'

const ADD = 'add'

/** Who works here now; another name is two clicks away. */
export function OperatorMenu() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { office } = useStatus()
  const operators = useAsk('operators.list', {})
  const [isAdding, setAdding] = useState(false)
  const change = useTell('operators.switch', {
    onSuccess: ({ current }) => {
      setAdding(false)
      message.success(t('history.operator.switched', { name: current }))
    },
  })
  const names = operators.data?.names ?? [office.operator]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [office.operator],
          items: [
            ...names.map((name) => ({ key: name, label: name })),
            { type: 'divider' as const },
            { key: ADD, label: t('history.operator.add') },
          ],
          onClick: ({ key }) => {
            if (key === ADD) setAdding(true)
            else if (key !== office.operator) change.mutate({ name: key })
          },
        }}
      >
        <Button
          className="operator-button"
          icon={<UserOutlined aria-hidden />}
          aria-label={t('history.operator.label', { name: office.operator })}
        >
          {office.operator}
        </Button>
      </Dropdown>
      {isAdding && (
        <AddOperator
          isSaving={change.isPending}
          onAdd={(name) => change.mutate({ name })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

interface AddOperatorProps {
  readonly isSaving: boolean
  readonly onAdd: (name: string) => void
  readonly onClose: () => void
}

function AddOperator({ isSaving, onAdd, onClose }: AddOperatorProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ readonly name: string }>()
  return (
    <Modal
      open
      width={360}
      title={t('history.operator.addTitle')}
      okText={t('app.add')}
      confirmLoading={isSaving}
      afterOpenChange={(isOpen) => {
        if (isOpen) form.focusField('name')
      }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="operator"
        layout="vertical"
        onFinish={({ name }) => onAdd(name.trim())}
      >
        <EntryItem name="name" label={t('history.operator.name')} required>
          <Input maxLength={200} autoComplete="off" />
        </EntryItem>
      </Form>
    </Modal>
  )
}
