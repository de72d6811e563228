import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAsk, useTell } from '../../../asking.ts'
import { useStatus } from '../../../app-status.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { BackupTable } from './backup-table.tsx'
import { VerifyPanel } from './verify-panel.tsx'

/** Backups: what there is, one more now, and going back to one. */
export function BackupSection() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { projectCount } = useStatus()
  const backups = useAsk('safety.backups', {})
  const backUp = useTell('safety.backUp', {
    onSuccess: ({ name }) => {
      message.success(t('settings.backups.made', { name }))
    },
  })
  return (
    <div className="panel-stack">
      <section className="panel">
        <Button
          className="panel-action"
          loading={backUp.isPending}
          onClick={() => backUp.mutate({})}
        >
          {t('settings.backups.now')}
        </Button>
        <p className="panel-lead">{t('settings.backups.lead')}</p>
        {backups.error && <Failure title={t('app.screenFailed.title')} error={backups.error} />}
        {backups.isPending && <Waiting />}
        {backups.data?.length === 0 && <EmptyState title={t('settings.backups.empty')} />}
        {backups.data && backups.data.length > 0 && (
          <BackupTable backups={backups.data} projectCount={projectCount} />
        )}
      </section>
      <VerifyPanel />
    </div>
  )
}
