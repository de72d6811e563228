import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { call } from '../../../client.ts'
import { useConfirm } from '../../../components/dialogs/use-confirm.tsx'
import { dispatchWizard, useWizard } from './wizard-store.ts'

/** Leaves the open file for another; asks first when answers would be lost. */
export function AnotherFile() {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const { file, answers, outcome } = useWizard()
  if (file === null) return null

  const leave = (): void => {
    // The handle frees itself when the program ends, so a failure to close it loses nothing.
    void call('imports.close', { fileId: file.fileId }).catch(() => undefined)
    dispatchWizard({ type: 'closed' })
  }
  const ask = async (): Promise<void> => {
    const nothingToLose = outcome !== null || Object.keys(answers).length === 0
    const goes =
      nothingToLose ||
      (await confirm({
        title: t('imports.anotherAsk.title'),
        consequence: t('imports.anotherAsk.text', { file: file.fileName }),
        action: t('imports.anotherAsk.go'),
      }))
    if (goes) leave()
  }
  return <Button onClick={() => void ask()}>{t('imports.another')}</Button>
}
