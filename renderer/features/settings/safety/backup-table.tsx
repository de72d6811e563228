import { sizeText } from '../../../components/figures/size-text.ts'
import { App, Button, Table } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Backup, RestorePreview } from '#contract/office/safety.ts'
import { useTell } from '../../../asking.ts'
import { Moment, momentText } from '../../../components/figures/moment.tsx'
import { isQuarter } from '#domain/quarter.ts'
import { quarterText } from '../../../i18n/names.ts'
import { useConfirm } from '../../../components/dialogs/use-confirm.tsx'

interface BackupTableProps {
  readonly backups: readonly Backup[]
  /** Projects in the ledger now; null when it cannot be opened. */
  readonly projectCount: number | null
}

/** The backups, newest first, each with a way back to it. */
export function BackupTable({ backups, projectCount }: BackupTableProps) {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const confirm = useConfirm()
  const restore = useTell('safety.restore', {
    onSuccess: ({ saved }) => {
      notification.success({
        title: t('settings.backups.restored'),
        description: saved
          ? t('settings.backups.savedBefore', { name: saved.name })
          : t('settings.backups.notSavedBefore'),
        duration: 12,
      })
    },
  })
  const preview = useTell('safety.previewRestore')
  const ask = async (backup: Backup, { lostIssues }: RestorePreview) => {
    const isSameCount = projectCount === backup.projectCount
    const isSure = await confirm({
      title: t('settings.backups.restoreTitle'),
      consequence: (
        <>
          <p>
            {projectCount === null
              ? t('settings.backups.restoreUnopened', {
                  time: momentText(backup.createdAt),
                  after: backup.projectCount,
                })
              : t(`settings.backups.${isSameCount ? 'restoreSameCount' : 'restoreConsequence'}`, {
                  time: momentText(backup.createdAt),
                  before: projectCount,
                  after: backup.projectCount,
                })}
          </p>
          {lostIssues.length > 0 && (
            <p>
              <strong>
                {t('settings.backups.lostIssues', {
                  issues: lostIssues
                    .map(({ quarter, version }) =>
                      t('settings.backups.lostIssue', {
                        quarter: quarterText(quarter, t),
                        version,
                      }),
                    )
                    .join('、'),
                })}
              </strong>
            </p>
          )}
        </>
      ),
      action: t('settings.backups.restore'),
      isDangerous: true,
    })
    if (isSure) restore.mutate({ name: backup.name })
  }
  return (
    <Table<Backup>
      size="small"
      className="data-table"
      rowKey="name"
      dataSource={backups}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('settings.backups.createdAt'),
          render: (_, { createdAt }) => <Moment iso={createdAt} />,
        },
        {
          title: t('settings.backups.occasion'),
          render: (_, backup) => occasionText(backup, t),
        },
        { title: t('settings.backups.projects'), align: 'right', dataIndex: 'projectCount' },
        {
          title: t('settings.backups.size'),
          align: 'right',
          render: (_, { size }) => <span className="figure">{sizeText(size)}</span>,
        },
        {
          title: t('settings.backups.name'),
          render: (_, { name }) => <span className="backup-name">{name}</span>,
        },
        {
          title: <span className="visually-hidden">{t('settings.backups.restore')}</span>,
          width: 80,
          render: (_, backup) => (
            <Button
              type="link"
              size="small"
              aria-label={t('settings.backups.restoreOf', { time: momentText(backup.createdAt) })}
              disabled={restore.isPending || preview.isPending}
              onClick={() =>
                preview.mutate(
                  { name: backup.name },
                  { onSuccess: (goes) => void ask(backup, goes) },
                )
              }
            >
              {t('settings.backups.restore')}
            </Button>
          ),
        },
      ]}
    />
  )
}

/** Why a backup was made, with what came after it where that was kept. */
function occasionText({ occasion, subject }: Backup, t: TFunction): string {
  if (subject === null) return t(`settings.backups.occasions.${occasion}`)
  switch (occasion) {
    case 'import':
    case 'beforeUndo':
      return t(`settings.backups.before.${occasion}`, { subject })
    case 'beforeClosing':
      return t('settings.backups.before.beforeClosing', {
        subject: isQuarter(subject) ? quarterText(subject, t) : subject,
      })
    case 'beforeRestore':
      return t('settings.backups.before.beforeRestore', { subject: momentText(subject) })
    case 'daily':
    case 'migration':
    case 'manual':
      return t(`settings.backups.occasions.${occasion}`)
  }
}
