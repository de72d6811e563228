import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProgressRow } from '#contract/progress.ts'
import { useTell } from '../../asking.ts'
import { useConfirm } from '../../components/use-confirm.tsx'
import { quarterText } from '../../i18n/names.ts'
import { useQuarter } from '../../app-status.ts'
import { useEntriesOfRow } from './use-entries.ts'

/** Whether the row is reported and saved, and what else can be done with it. */
export function RowMarkCell({ row }: { readonly row: ProgressRow }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const confirm = useConfirm()
  const entries = useEntriesOfRow()
  const clear = useTell('progress.clear')
  const { project, entry, previous } = row
  const mark = entries.markOf(project.id)
  const hasDraft = entries.draftOf(row) !== null

  const takeBack = async () => {
    const isSure = await confirm({
      title: t('progress.clear.title'),
      consequence: t('progress.clear.consequence', {
        name: project.name,
        quarter: quarterText(quarter, t),
      }),
      action: t('progress.clear.action'),
      isDangerous: true,
    })
    if (isSure) clear.mutate({ projectId: project.id, quarter })
  }

  if (mark?.kind === 'saving') return <span className="row-mark">{t('app.saving')}</span>
  if (hasDraft) {
    const reason = mark?.kind === 'failed' ? mark.reason : ''
    return (
      <span className="row-mark" title={reason}>
        <span className={reason === '' ? 'row-mark-draft' : 'row-mark-failed'}>
          {t('progress.mark.draft')}
        </span>
        <Button type="link" size="small" onClick={() => entries.discard(row)}>
          {t('progress.mark.discard')}
        </Button>
      </span>
    )
  }
  if (entry) {
    return (
      <span className="row-mark">
        <span className="row-mark-reported">
          {mark?.kind === 'saved' ? t('progress.mark.saved') : t('progress.mark.reported')}
        </span>
        <Button type="link" size="small" onClick={() => void takeBack()}>
          {t('progress.mark.clear')}
        </Button>
      </span>
    )
  }
  return (
    <span className="row-mark">
      <span>{t('progress.mark.missing')}</span>
      {previous && (
        <Button
          type="link"
          size="small"
          title={t('progress.mark.repeatHelp')}
          onClick={() => entries.repeatLast(row)}
        >
          {t('progress.mark.repeat')}
        </Button>
      )}
    </span>
  )
}
