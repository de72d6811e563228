import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../client.ts'
import { percentDone, secondsLeft, useJobProgress, type JobProgress } from './job.ts'

interface JobPanelProps {
  readonly jobId: string
  readonly fileName: string
}

/** A running job: what it does, how far it is, how long it will take, and how to stop it. */
export function JobPanel({ jobId, fileName }: JobPanelProps) {
  const { t } = useTranslation()
  const progress = useJobProgress(jobId)
  const [stopping, setStopping] = useState(false)
  const percent = progress && percentDone(progress)

  const stop = (): void => {
    setStopping(true)
    // A job that has just ended is not found, which changes nothing: its own answer is on its way.
    void call('app.cancel', { jobId })
  }

  return (
    <output className="job-panel">
      <strong>{t('imports.job.title', { file: fileName })}</strong>
      <Progress
        aria-label={t('imports.job.title', { file: fileName })}
        percent={percent ?? 0}
        status="active"
        showInfo={percent !== null}
      />
      <div className="job-panel-line">
        {progress === null ? (
          <span>{t('imports.job.start')}</span>
        ) : (
          <StepOfJob key={progress.step} progress={progress} />
        )}
        <Button size="small" onClick={stop} disabled={stopping}>
          {t('imports.job.cancel')}
        </Button>
      </div>
    </output>
  )
}

/** One step of the job; its clock starts when it first shows. */
function StepOfJob({ progress }: { readonly progress: JobProgress }) {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const began = Date.now()
    const timer = setInterval(() => setSeconds((Date.now() - began) / 1000), 1000)
    return () => clearInterval(timer)
  }, [])
  const { step, done, total } = progress
  const left = secondsLeft(progress, seconds)
  return (
    <>
      <span>{t(`imports.job.step.${step}`)}</span>
      {total !== null && <span className="figure">{t('imports.job.count', { done, total })}</span>}
      {left !== null && <span>{t('imports.job.left', { seconds: left })}</span>}
    </>
  )
}
