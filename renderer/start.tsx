import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from './asking.ts'
import { StatusContext } from './app-status.ts'
import { Failure } from './components/failure.tsx'
import { Waiting } from './components/waiting.tsx'
import { FirstRunScreen } from './features/first-run/first-run-screen.tsx'
import { Shell } from './features/shell/shell.tsx'

/** What opens: the first run while no office is set up, and the shell with its screens after. */
export function Start() {
  const { t } = useTranslation()
  const { data: status, error, refetch } = useAsk('app.status', {})
  const ready = useMemo(
    () => (status?.office ? { ...status, office: status.office } : null),
    [status],
  )
  if (error && !status) {
    return (
      <main className="start-page">
        <Failure title={t('app.startFailed.title')} error={error} onRetry={() => void refetch()} />
      </main>
    )
  }
  if (!status) return <Waiting />
  if (!ready) return <FirstRunScreen status={status} />
  return (
    <StatusContext value={ready}>
      <Shell />
    </StatusContext>
  )
}
