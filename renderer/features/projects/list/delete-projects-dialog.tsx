import { App, Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeletionPreview } from '#contract/projects/projects.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { addKnown } from '#domain/sums.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { quarterText } from '../../../i18n/names.ts'
import { usePreferences } from '../../../preferences.ts'

interface DeleteProjectsDialogProps {
  readonly projects: readonly ProjectRow[]
  readonly onDeleted: () => void
  readonly onClose: () => void
}

/** Long enough to read the sentence and reach the undo button. */
const NOTICE_SECONDS = 12

/** Projects that are named before the rest is only counted. */
const NAMED = 8

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
  const preview = useAsk('projects.previewDeletion', { ids: projects.map(({ id }) => id) })
  const closedIds = new Set(preview.data?.closedIds)
  const kept = projects.filter(({ id }) => closedIds.has(id))
  const going = projects.filter(({ id }) => !closedIds.has(id))
  const planned = addKnown(going.map(({ plannedTotal }) => plannedTotal))
  return (
    <Modal
      open
      title={t('projects.deleteTitle')}
      okText={t('projects.deleteSelected', { count: going.length })}
      okButtonProps={{ danger: true, disabled: !preview.data }}
      {...(going.length === 0 && {
        footer: <Button onClick={onClose}>{t('app.close')}</Button>,
      })}
      confirmLoading={remove.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {preview.error && <Failure title={t('projects.deleteTitle')} error={preview.error} />}
      {preview.data && kept.length > 0 && <KeptProjects kept={kept} preview={preview.data} />}
      {going.length > 0 && (
        <p>
          {going.length === 1
            ? t('projects.deleteOne', { name: going[0]?.name ?? '' })
            : t('projects.deleteMany', { count: going.length })}
          {planned !== null &&
            t('projects.deletePlanned', { amount: `${moneyText(planned, moneyUnit)} ${unit}` })}
          {t('projects.deleteConsequence')}
        </p>
      )}
      {going.length > 0 && (
        <Form
          form={form}
          name="deletion"
          layout="vertical"
          onFinish={({ reason }: { readonly reason?: string }) =>
            remove.mutate({
              ids: going.map(({ id }) => id),
              reason: reason?.trim() ? reason.trim() : null,
            })
          }
        >
          <Form.Item name="reason" label={t('projects.deleteReason')}>
            <Input maxLength={500} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}

interface KeptProjectsProps {
  readonly kept: readonly ProjectRow[]
  readonly preview: DeletionPreview
}

/** The projects a closed quarter counts: why they stay, and what to do instead. */
function KeptProjects({ kept, preview: { closedQuarter, openQuarter } }: KeptProjectsProps) {
  const { t } = useTranslation()
  if (closedQuarter === null || openQuarter === null) return null
  return (
    <section className="warning-text">
      <p>
        {t('projects.deleteClosed', {
          count: kept.length,
          closed: quarterText(closedQuarter, t),
          open: quarterText(openQuarter, t),
        })}
      </p>
      <ul>
        {kept.slice(0, NAMED).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {kept.length > NAMED && (
          <li>{t('projects.deleteClosedMore', { count: kept.length - NAMED })}</li>
        )}
      </ul>
    </section>
  )
}
