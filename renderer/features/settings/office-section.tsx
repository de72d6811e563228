import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Office } from '#contract/app.ts'
import { useTell } from '../../asking.ts'
import { useStatus } from '../../app-status.ts'
import { needed } from '../../components/entry/entry-rules.ts'
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
              <Form.Item
                key={field}
                name={field}
                label={label}
                extra={t(`settings.office.${field}`)}
                required
                rules={[needed(label, t)]}
              >
                <Input maxLength={200} autoComplete="off" />
              </Form.Item>
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
