import { useMemo } from 'react'
import { useAsk } from '../asking.ts'
import { StatusContext, useSettledQuarter } from '../app-status.ts'
import { Waiting } from '../components/page/waiting.tsx'
import { FirstRunScreen } from '../features/first-run/first-run-screen.tsx'
import { StartFailure } from './start-failure.tsx'
import { Shell } from '../features/shell/shell.tsx'

/** What opens: the first run while no office is set up, and the shell with its screens after. */
export function Start() {
  const { data: status, error, refetch } = useAsk('app.status', {})
  useSettledQuarter(status)
  const ready = useMemo(
    () => (status?.office ? { ...status, office: status.office } : null),
    [status],
  )
  if (error && !status) return <StartFailure error={error} onRetry={() => void refetch()} />
  if (!status) return <Waiting />
  if (!ready) return <FirstRunScreen status={status} />
  return (
    <StatusContext value={ready}>
      <Shell />
    </StatusContext>
  )
}
