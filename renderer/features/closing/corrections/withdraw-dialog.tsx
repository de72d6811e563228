import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Correction } from '#contract/quarter/closing.ts'
import { useTell } from '../../../asking.ts'
import { ReasonDialog } from '../reason-dialog.tsx'

interface WithdrawDialogProps {
  readonly correction: Correction
  readonly onClose: () => void
}

/** Takes a correction of the open quarter back, with its reason. */
export function WithdrawDialog({ correction, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const withdraw = useTell('corrections.withdraw', {
    onSuccess: () => {
      void message.success(t('closing.correction.withdrawn'))
      onClose()
    },
  })
  const isMoney = correction.fundEntryId !== null
  return (
    <ReasonDialog
      title={t('closing.correction.withdrawTitle')}
      consequence={t(`closing.correction.${isMoney ? 'withdrawMoney' : 'withdrawOther'}`)}
      label={t('closing.correction.withdrawReason')}
      action={t('closing.correction.withdraw')}
      isPending={withdraw.isPending}
      onReason={(reason) => withdraw.mutate({ id: correction.id, reason })}
      onClose={onClose}
    />
  )
}
