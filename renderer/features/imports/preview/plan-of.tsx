import { Alert, Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '#contract/imports/plan.ts'
import type { Input } from '#contract/index.ts'
import { useAskAsJob } from '../../../asking-as-job.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { isCancelled } from '../wizard/job.ts'
import { JobPanel } from '../wizard/job-panel.tsx'

interface PlanOfProps {
  readonly input: Input<'imports.plan'>
  readonly fileName: string
  /** Shows the last plan while the next is worked out. */
  readonly keepPrevious?: boolean
  readonly children: (plan: ImportPlan, isRenewing: boolean) => ReactNode
}

/** What importing would do, once it is worked out; until then how far it is, and how to stop it. */
export function PlanOf({ input, fileName, keepPrevious = false, children }: PlanOfProps) {
  const { t } = useTranslation()
  const answer = useAskAsJob('imports.plan', input, { keepPrevious })
  const { data: plan, error, isFetching, jobId, refetch } = answer

  if (error !== null && isCancelled(error)) {
    return (
      <Alert
        type="info"
        showIcon
        title={t('imports.preview.stopped')}
        action={<Button onClick={() => void refetch()}>{t('imports.preview.workOutAgain')}</Button>}
      />
    )
  }
  if (error !== null) return <Failure title={t('imports.failed.plan')} error={error} />
  return (
    <>
      {isFetching && jobId !== null && (
        <LongJob key={jobId} jobId={jobId} fileName={fileName}>
          {plan === undefined && <Waiting />}
        </LongJob>
      )}
      {plan !== undefined && children(plan, isFetching)}
    </>
  )
}

/** Milliseconds until work is long enough to be told of; what is quicker would only flicker. */
const LONG = 500

interface LongJobProps {
  readonly jobId: string
  readonly fileName: string
  /** Stands there until it is long. */
  readonly children: ReactNode
}

function LongJob({ jobId, fileName, children }: LongJobProps) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [])
  return isLong ? <JobPanel jobId={jobId} fileName={fileName} /> : children
}
