import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QuarterClosing } from '#contract/quarter/closing.ts'
import { useTell } from '../../asking.ts'
import { quarterText } from '../../i18n/names.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface ReopenDialogProps {
  readonly closing: QuarterClosing
  readonly onClose: () => void
}

/** Opens a closed quarter again: says what becomes of its issue and asks for the reason. */
export function ReopenDialog({ closing: { quarter, versions }, onClose }: ReopenDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const name = quarterText(quarter, t)
  const inForce = versions.find(({ reopenedAt }) => reopenedAt === null)
  const reopen = useTell('closing.reopen', {
    onSuccess: ({ version }) => {
      void message.success(t('closing.reopenNow.done', { quarter: name, version }))
      onClose()
    },
  })
  return (
    <ReasonDialog
      title={t('closing.reopenNow.title', { quarter: name })}
      consequence={t('closing.reopenNow.consequence', {
        quarter: name,
        version: inForce?.version ?? '',
        checkCode: inForce?.checkCode ?? '',
        next: versions.length + 1,
      })}
      label={t('closing.reopenNow.reason')}
      action={t('closing.action.reopen')}
      isPending={reopen.isPending}
      onReason={(reason) => reopen.mutate({ quarter, reason })}
      onClose={onClose}
    />
  )
}
