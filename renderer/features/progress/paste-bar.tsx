import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface PasteBarProps {
  readonly rows: number
  readonly unread: number
  readonly save: () => void
  readonly undo: () => void
}

/** What a paste has brought and not yet saved: one press saves the readable rows or undoes it. */
export function PasteBar({ rows, unread, save, undo }: PasteBarProps) {
  const { t } = useTranslation()
  const count = rows - unread
  return (
    <fieldset className="paste-bar" aria-label={t('progress.paste.title')}>
      <span>{t('progress.paste.waiting', { count: rows })}</span>
      {unread > 0 && (
        <span className="figure-negative">{t('progress.paste.unread', { count: unread })}</span>
      )}
      <Button type="primary" size="small" disabled={count === 0} onClick={save}>
        {t('progress.paste.save', { count })}
      </Button>
      <Button size="small" onClick={undo}>
        {t('progress.paste.undo')}
      </Button>
    </fieldset>
  )
}
