import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportBatch, UndoOutcome } from '#contract/imports.ts'
import { call } from '../../../client.ts'
import { useConfirm } from '../../../components/use-confirm.tsx'
import { errorText } from '../../../error-text.ts'

type UndoableBatch = Pick<ImportBatch, 'id' | 'fileName' | 'added' | 'changed'>

/**
 * Takes a batch back after asking, and says what came of it; rows edited since the import are kept
 * and named, with the choice to take them back too. Resolves with whether anything was taken back.
 */
export function useUndo(): (batch: UndoableBatch) => Promise<boolean> {
  const { modal, message } = App.useApp()
  const { t } = useTranslation()
  const confirm = useConfirm()

  const undo = async (batchId: string, includeEdited: boolean): Promise<UndoOutcome | null> => {
    try {
      return await call('imports.undo', { batchId, includeEdited })
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
      return null
    }
  }
  const tellKept = (batch: UndoableBatch, outcome: UndoOutcome): void => {
    modal.confirm({
      title: t('imports.batches.outcome.title', { file: batch.fileName }),
      content: <KeptRows outcome={outcome} />,
      okText: t('imports.batches.outcome.all'),
      okButtonProps: { danger: true },
      // Closing the question any other way keeps what people typed.
      cancelText: t('imports.batches.outcome.keep'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: async () => {
        const rest = await undo(batch.id, true)
        if (rest) void message.success(t('imports.batches.outcome.allDone'))
      },
    })
  }
  return async (batch) => {
    const { fileName, added, changed } = batch
    const goes = await confirm({
      title: t('imports.batches.ask.title', { file: fileName }),
      consequence: t('imports.batches.ask.text', { added, changed }),
      action: t('imports.batches.ask.go'),
      isDangerous: true,
    })
    if (!goes) return false
    const outcome = await undo(batch.id, false)
    if (outcome === null) return false
    if (outcome.keptEdited.length > 0) tellKept(batch, outcome)
    else {
      void message.success(t('imports.batches.outcome.takenBack', { count: outcome.takenBack }))
    }
    return true
  }
}

function KeptRows({ outcome }: { readonly outcome: UndoOutcome }) {
  const { t } = useTranslation()
  const { takenBack, keptEdited } = outcome
  return (
    <>
      <p>{t('imports.batches.outcome.takenBack', { count: takenBack })}</p>
      <p>{t('imports.batches.outcome.kept', { count: keptEdited.length })}</p>
      <ul className="kept-rows">
        {keptEdited.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )
}
