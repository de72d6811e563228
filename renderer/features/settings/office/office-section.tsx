import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Office } from '#contract/app.ts'
import { useTell } from '../../../asking.ts'
import { useStatus } from '../../../app-status.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { OperatorList } from './operator-list.tsx'

const FIELDS = ['county', 'bureau', 'operator'] as const

/** Who the office is on reports, and who works here now. */
export function OfficeSection() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { office } = useStatus()
  const [form] = Form.useForm<Office>()
  const save = useTell('app.saveOffice', {
    onSuccess: () => {
      message.success(t('app.saved'))
    },
  })
  return (
    <>
      <section className="panel panel-narrow">
        <Form<Office>
          key={office.operator}
          form={form}
          name="office"
          layout="vertical"
          initialValues={office}
          onFinish={(values) => save.mutate({ ...values, recipient: values.recipient || null })}
        >
          {FIELDS.map((field) => {
            const label = t(`domain.field.${field}`)
            return (
              <EntryItem
                key={field}
                name={field}
                label={label}
                extra={t(`settings.office.${field}`)}
                required
              >
                <Input maxLength={200} autoComplete="off" />
              </EntryItem>
            )
          })}
          <Form.Item
            name="recipient"
            label={t('domain.field.recipient')}
            extra={t('settings.office.recipient')}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('app.save')}
          </Button>
        </Form>
      </section>
      <OperatorList />
    </>
  )
}
