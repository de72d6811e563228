import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import { tell } from '../../client.ts'
import { useConfirm } from '../dialogs/use-confirm.tsx'
import { useDone } from './use-done.tsx'
import { useSayRefused } from './use-say-refused.tsx'

/** Have a way back on their own screens. */
const OTHER_WAYS = new Set([
  'import_batch',
  'closing',
  'quarter_state',
  'issued_file',
  'issued_template_file',
])

interface UndoStepProps {
  readonly change: Pick<
    ChangeRecord,
    'actionId' | 'undoes' | 'isTakenBack' | 'table' | 'batchId' | 'id'
  >
}

/** Takes the whole step back a line of the log belongs to; says so where it was taken back. */
export function UndoStep({ change }: UndoStepProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const sayDone = useDone()
  const sayRefused = useSayRefused()
  const { actionId, isTakenBack, undoes, table, batchId } = change
  if (isTakenBack) return <span className="tag">{t('history.step.takenBack')}</span>
  const isElsewhere = OTHER_WAYS.has(table) || batchId !== null
  if (actionId === null || isElsewhere) return null
  const undo = async () => {
    const isSure = await confirm({
      title: t('history.step.undo'),
      consequence: t('history.step.consequence'),
      action: t('history.step.undo'),
    })
    if (!isSure) return
    try {
      const back = await tell('history.undo', { actionId })
      sayDone(t('history.step.undone', { count: back.value.count }), back.actionId)
    } catch (error) {
      sayRefused(error)
    }
  }
  return (
    <>
      {undoes !== null && <span className="tag">{t('history.step.isUndo')}</span>}
      <Button type="link" size="small" onClick={() => void undo()}>
        {t('history.step.undo')}
      </Button>
    </>
  )
}

/** The first line of each step, where it is offered once. */
export function firstLines(changes: readonly ChangeRecord[]): ReadonlySet<number> {
  const seen = new Set<string | null>()
  const first = new Set<number>()
  for (const { id, actionId } of changes) {
    if (actionId !== null && !seen.has(actionId)) first.add(id)
    seen.add(actionId)
  }
  return first
}
