import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#contract/projects/attachments.ts'
import { useTell } from '../../asking.ts'

/** The removed files, folded away; each can be put back. */
export function AttachmentBin({ removed }: { readonly removed: readonly Attachment[] }) {
  const { t } = useTranslation()
  const restore = useTell('attachments.restore')
  if (removed.length === 0) return null
  return (
    <details className="attachment-bin">
      <summary>{t('attachments.bin', { count: removed.length })}</summary>
      <ul>
        {removed.map(({ id, fileName }) => (
          <li key={id}>
            {fileName}{' '}
            <Button
              type="link"
              size="small"
              title={t('attachments.restoreOf', { name: fileName })}
              onClick={() => restore.mutate({ id })}
            >
              {t('app.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
