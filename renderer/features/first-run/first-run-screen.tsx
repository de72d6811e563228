import { Alert, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AppStatus, Office, Sample } from '#contract/app.ts'
import { useAsk, useTell } from '../../asking.ts'
import { needed } from '../../components/entry/entry-rules.ts'
import { BeginningChoices } from './beginning-choices.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './first-run.css'

/** The recipient of reports can wait for the settings. */
type NewOffice = Omit<Office, 'recipient'>

/** Under a minute: who the office is, then what to begin with. Shown while no office is set up. */
export function FirstRunScreen({ status }: { readonly status: AppStatus }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form] = Form.useForm<NewOffice>()
  const samples = useAsk('app.samples', {})
  const saveOffice = useTell('app.saveOffice')

  const begin = async (office: NewOffice, address: string) => {
    // The address first: with the office saved the shell opens at whatever address stands there.
    await navigate(address)
    await saveOffice.mutateAsync(office)
  }
  const beginWithOwn = async (address: string) => {
    const office = await form.validateFields().catch(() => null)
    if (office) await begin(office, address)
  }
  const beginWithSample = async ({ id, county, bureau }: Sample) => {
    const operator = (form.getFieldValue('operator') as string | undefined)?.trim()
    await begin(
      {
        county,
        bureau,
        operator:
          operator === undefined || operator === '' ? t('firstRun.sampleOperator') : operator,
      },
      `/imports?sample=${id}`,
    )
  }
  return (
    <main className="first-run">
      <h1>{t('firstRun.title')}</h1>
      <p className="first-run-lead">{t('firstRun.lead')}</p>
      {status.syncedFolder !== null && (
        <Alert
          type="warning"
          showIcon
          className="first-run-warning"
          title={t('firstRun.syncedFolder', { name: status.syncedFolder })}
        />
      )}
      <Form
        form={form}
        name="office"
        layout="vertical"
        requiredMark={false}
        className="first-run-form"
      >
        <OfficeField field="county" help={t('firstRun.countyHelp')} />
        <OfficeField field="bureau" help={t('firstRun.bureauHelp')} />
        <OfficeField field="operator" help={t('firstRun.operatorHelp')} />
      </Form>
      <h2>{t('firstRun.beginWith')}</h2>
      <BeginningChoices
        samples={samples.data}
        isBusy={saveOffice.isPending}
        onSample={(sample) => void beginWithSample(sample)}
        onImport={() => void beginWithOwn('/imports')}
        onEmpty={() => void beginWithOwn('/projects')}
      />
      <p className="first-run-folder">{t('firstRun.dataFolder', { folder: status.dataFolder })}</p>
    </main>
  )
}

function OfficeField({ field, help }: { readonly field: keyof NewOffice; readonly help: string }) {
  const { t } = useTranslation()
  const label = t(`domain.field.${field}`)
  return (
    <Form.Item name={field} label={label} extra={help} rules={[needed(label, t)]}>
      <Input maxLength={200} autoComplete="off" />
    </Form.Item>
  )
}
