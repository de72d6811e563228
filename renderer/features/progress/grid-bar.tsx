import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../components/dialogs/use-confirm.tsx'
import { isOutOfRange, unreadPart } from './typing/entry-draft.ts'
import type { Entries } from './typing/use-entries.ts'

interface GridBarProps {
  readonly entries: Entries
  readonly isLocked: boolean
  /** Reports the rows last chosen as last time. */
  readonly onRepeat: () => void
  /** Takes the report of the row last chosen back. */
  readonly onClear: () => void
}

/** How many rows wait to be saved, and what can be done with them and with the rows chosen. */
export function GridBar({ entries, isLocked, onRepeat, onClear }: GridBarProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const { drafts, canUndo, canRedo, isSaving, undo, redo, save, discard } = entries
  const wrong = [...drafts.values()].flatMap((draft) => unreadPart(draft) ?? [])
  const outside = wrong.filter(isOutOfRange).length
  const unread = wrong.length - outside
  const giveUp = async () => {
    const isSure = await confirm({
      title: t('progress.discard.title'),
      consequence: t('progress.discard.consequence', { count: drafts.size }),
      action: t('progress.discard.action'),
      isDangerous: true,
    })
    if (isSure) discard()
  }
  if (isLocked && drafts.size === 0) return null
  return (
    <fieldset className="grid-bar" aria-label={t('progress.bar')}>
      <span className={drafts.size > 0 ? 'grid-bar-drafts' : undefined}>
        {t('progress.drafts.count', { count: drafts.size })}
      </span>
      {unread > 0 && (
        <span className="figure-negative">{t('progress.drafts.unread', { count: unread })}</span>
      )}
      {outside > 0 && (
        <span className="figure-negative">{t('progress.drafts.outside', { count: outside })}</span>
      )}
      {drafts.size > 0 && isLocked && <span>{t('progress.drafts.locked')}</span>}
      {!isLocked && (
        <Button
          type="primary"
          size="small"
          disabled={drafts.size === wrong.length}
          loading={isSaving}
          onClick={save}
          title="Ctrl+S"
        >
          {t('progress.save.action', { count: drafts.size - wrong.length })}
        </Button>
      )}
      <Button size="small" disabled={drafts.size === 0} onClick={() => void giveUp()}>
        {t('progress.discard.all')}
      </Button>
      {!isLocked && (
        <>
          <Button size="small" disabled={!canUndo} onClick={undo} title="Ctrl+Z">
            {t('progress.undo')}
          </Button>
          <Button size="small" disabled={!canRedo} onClick={redo} title="Ctrl+Y">
            {t('progress.redo')}
          </Button>
          <Button size="small" onClick={onRepeat} title={t('progress.repeat.help')}>
            {t('progress.repeat.action')}
          </Button>
          <Button size="small" onClick={onClear} title={t('progress.clear.help')}>
            {t('progress.clear.action')}
          </Button>
        </>
      )}
    </fieldset>
  )
}
