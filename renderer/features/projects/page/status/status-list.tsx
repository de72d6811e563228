import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RecordedStatus } from '#contract/projects/status-changes.ts'
import { namedChanges } from '#domain/project/status-change.ts'
import { useTell } from '../../../../asking.ts'
import { useConfirm } from '../../../../components/dialogs/use-confirm.tsx'

/** The tag of each change; the word stands beside the colour. */
const TAGS = {
  stopped: 'tag-suspended',
  resumed: 'tag-started',
  cancelled: 'tag-cancelled',
  takenUp: 'tag-started',
} as const

/** 停复工与取消记录, oldest first; the last one can be taken back unless it cancels. */
export function StatusList({ changes }: { readonly changes: readonly RecordedStatus[] }) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const remove = useTell('statusChanges.remove')
  if (changes.length === 0) return null
  const last = changes.at(-1)
  const takeBack = async ({ id, changedOn }: RecordedStatus) => {
    const isMeant = await confirm({
      title: t('status.takeBack'),
      consequence: t('status.takeBackEffect', { date: changedOn }),
      action: t('status.takeBack'),
    })
    if (isMeant) remove.mutate({ id, reason: t('status.takeBackReason') })
  }
  return (
    <>
      <h2>{t('status.records')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('domain.field.date')}</th>
            <th scope="col">{t('status.record')}</th>
            <th scope="col">{t('domain.field.reason')}</th>
            <th scope="col">{t('status.documentNumberHead')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('status.takeBack')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {namedChanges(changes).map((change) => (
            <tr key={change.id}>
              <td className="figure">{change.changedOn}</td>
              <td>
                <span className={`tag ${TAGS[change.kind]}`}>
                  {t(`status.kind.${change.kind}`)}
                </span>
              </td>
              <td>{change.reason}</td>
              <td>{change.documentNumber ?? t('app.blank')}</td>
              <td>
                {change.id === last?.id && change.status !== 'cancelled' && (
                  <Button type="link" size="small" onClick={() => void takeBack(change)}>
                    {t('status.takeBack')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
