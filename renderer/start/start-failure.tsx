import { useTranslation } from 'react-i18next'
import { useAsk } from '../asking.ts'
import { AppError } from '#contract/result.ts'
import { Failure } from '../components/page/failure.tsx'
import { BackupTable } from '../features/settings/safety/backup-table.tsx'

interface StartFailureProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Shown when the ledger does not open: why, and the backups to go back to when that would help. */
export function StartFailure({ error, onRetry }: StartFailureProps) {
  const { t } = useTranslation()
  const canRestore = isHelpedByBackup(error)
  const backups = useAsk('safety.backups', {}, { enabled: canRestore })
  return (
    <main className="start-page">
      <Failure title={t('app.startFailed.title')} error={error} onRetry={onRetry} />
      {backups.data && backups.data.length > 0 && (
        <section className="panel">
          <h2>{t('app.startFailed.backups')}</h2>
          <BackupTable backups={backups.data} projectCount={null} />
        </section>
      )}
    </main>
  )
}

function isHelpedByBackup(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  return ['database_damaged', 'database_missing', 'database_foreign'].includes(error.data.code)
}
