import { App, Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectRow } from '#contract/project-row.ts'
import { addKnown } from '#domain/sums.ts'
import { useTell } from '../../../asking.ts'
import { moneyText, useMoneyUnitName } from '../../../components/money.tsx'
import { usePreferences } from '../../../preferences.ts'

interface DeleteProjectsDialogProps {
  readonly projects: readonly ProjectRow[]
  readonly onDeleted: () => void
  readonly onClose: () => void
}

/** Long enough to read the sentence and reach the undo button. */
const NOTICE_SECONDS = 12

/** Says what moving projects to the recycle bin takes along, asks why, and offers to undo it. */
export function DeleteProjectsDialog({ projects, onDeleted, onClose }: DeleteProjectsDialogProps) {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const [form] = Form.useForm<{ readonly reason?: string }>()
  const restore = useTell('projects.restore', {
    onSuccess: ({ count }) => {
      notification.success({ title: t('projects.restored', { count }) })
    },
  })
  const remove = useTell('projects.delete', {
    onSuccess: ({ count }, { ids }) => {
      const key = `deleted-${ids[0]}`
      notification.info({
        key,
        title: t('projects.deleted', { count }),
        description: t('projects.deletedHint'),
        duration: NOTICE_SECONDS,
        actions: (
          <Button
            size="small"
            onClick={() => {
              notification.destroy(key)
              restore.mutate({ ids })
            }}
          >
            {t('app.undo')}
          </Button>
        ),
      })
      onDeleted()
      onClose()
    },
  })
  const planned = addKnown(projects.map(({ plannedTotal }) => plannedTotal))
  return (
    <Modal
      open
      title={t('projects.deleteTitle')}
      okText={t('projects.deleteSelected', { count: projects.length })}
      okButtonProps={{ danger: true }}
      confirmLoading={remove.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {projects.length === 1
          ? t('projects.deleteOne', { name: projects[0]?.name ?? '' })
          : t('projects.deleteMany', { count: projects.length })}
        {planned !== null &&
          t('projects.deletePlanned', { amount: `${moneyText(planned, moneyUnit)} ${unit}` })}
        {t('projects.deleteConsequence')}
      </p>
      <Form
        form={form}
        name="deletion"
        layout="vertical"
        onFinish={({ reason }: { readonly reason?: string }) =>
          remove.mutate({
            ids: projects.map(({ id }) => id),
            reason: reason?.trim() ? reason.trim() : null,
          })
        }
      >
        <Form.Item name="reason" label={t('projects.deleteReason')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
