import { Form, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { useStatus } from '../../../../app-status.ts'
import { useAsk, useTell } from '../../../../asking.ts'
import { isUnread, readValue, type Typed } from '../../../../components/entry/typed.ts'
import { Failure } from '../../../../components/page/failure.tsx'
import { ConsequenceList } from './consequence-list.tsx'
import { type Choices, decisionsOf, NO_CHOICE, unchosen } from './settlement-choices.ts'
import { SettlementTable } from './settlement-table.tsx'
import { StatusFields } from './status-dialog.tsx'
import { useSaid } from './use-said.ts'

interface SettlementValues {
  readonly cancels: boolean
  readonly date: Typed<string>
  readonly reason: string
  readonly documentNumber?: string
}

interface SettlementDialogProps {
  readonly project: ProjectRow
  readonly sources: readonly FundingSource[]
  readonly onClose: () => void
}

/** 取消 or 调整: what becomes of the money, source by source, said in full before it is done. */
export function SettlementDialog({ project, sources, onClose }: SettlementDialogProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { today } = useStatus()
  const [form] = Form.useForm<SettlementValues>()
  const cancels = Form.useWatch('cancels', form) ?? true
  const typed = Form.useWatch('date', form)
  const date = typed === undefined || isUnread(typed) ? today : (typed ?? today)
  const [choices, setChoices] = useState<Choices>(NO_CHOICE)
  const [isChecked, setIsChecked] = useState(false)
  const asked = { projectId: project.id, date }
  const basis = useAsk('settlements.read', asked, { keepPrevious: true })
  const record = useTell('settlements.record', {
    onSuccess: (_, decided) => {
      said(t(decided.cancels ? 'status.cancelled' : 'status.adjusted'), decided.date)
      onClose()
    },
  })
  const balances = basis.data?.sources ?? []
  const missing = unchosen(balances, choices)
  const submit = (values: SettlementValues) => {
    setIsChecked(true)
    if (!basis.data || missing.length > 0) return
    record.mutate({
      projectId: project.id,
      revision: basis.data.revision,
      cancels: values.cancels,
      date: readValue(values.date) ?? today,
      reason: values.reason.trim(),
      documentNumber: values.documentNumber?.trim() || null,
      sources: decisionsOf(balances, choices),
    })
  }
  return (
    <Modal
      open
      width={900}
      title={t('status.title.settle', { name: project.name })}
      okText={t(cancels ? 'status.confirm.cancel' : 'status.confirm.adjust')}
      cancelText={t('status.back')}
      okButtonProps={{ danger: cancels, disabled: !basis.data || basis.isPlaceholderData }}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<SettlementValues>
        form={form}
        name="settlement"
        layout="vertical"
        initialValues={{ cancels: true, date: today, reason: '' }}
        onFinish={submit}
      >
        <Form.Item name="cancels" label={t('status.what')}>
          <Radio.Group
            options={[
              { value: true, label: t('status.cancels') },
              { value: false, label: t('status.adjusts') },
            ]}
          />
        </Form.Item>
        <StatusFields dateLabel={t('status.date.settle')} />
      </Form>
      {basis.error ? (
        <Failure title={t('app.screenFailed.title')} error={basis.error} />
      ) : (
        <>
          <SettlementTable
            projectId={project.id}
            balances={balances}
            sources={sources}
            choices={choices}
            onChange={setChoices}
          />
          {isChecked && missing.length > 0 && (
            <p role="alert" className="line-problem">
              {t('status.chooseProject')}
            </p>
          )}
          <ConsequenceList
            cancels={cancels}
            date={date}
            balances={balances}
            choices={choices}
            plannedWithoutSource={basis.data?.plannedWithoutSource ?? null}
          />
        </>
      )}
    </Modal>
  )
}
