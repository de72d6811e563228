import { Alert } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { SampleId } from '#contract/app.ts'
import type { SheetReading } from '#contract/imports/reading.ts'
import { appError } from '#contract/result.ts'
import { call } from '../../../client.ts'
import { errorText } from '../../../error-text.ts'
import { isCancelled } from '../wizard/job.ts'
import { JobPanel } from '../wizard/job-panel.tsx'
import { forgetFailure, runJob, useJob } from '../wizard/running-job.ts'
import type { WizardState } from '../wizard/wizard-state.ts'
import type { WizardDispatch } from '../wizard/wizard-store.ts'
import { FileDrop } from './file-drop.tsx'
import { SheetChoice } from './sheet-choice.tsx'

interface ChooseStepProps {
  readonly state: WizardState
  readonly reading: SheetReading | null
  readonly dispatch: WizardDispatch
}

/** Megabytes. Larger files are not even read into the page; the backend refuses them anyway. */
const LARGEST_FILE = 50

/** Step 1: a file, then which of its sheets and what it holds. */
export function ChooseStep({ state, reading, dispatch }: ChooseStepProps) {
  const { t } = useTranslation()
  const job = useJob('open')
  // A failure is told once: who comes back finds the way to choose a file.
  useEffect(() => () => forgetFailure('open'), [])

  const open = (fileName: string, read: (jobId: string) => Promise<Opened>) =>
    runJob('open', fileName, async (jobId) => {
      dispatch({ type: 'opened', file: await read(jobId) })
    })
  const openFile = (file: File): void => void open(file.name, (jobId) => readFile(file, jobId))
  const openSample = (sample: SampleId): void =>
    void open(t('imports.choose.sampleName'), (jobId) =>
      call('imports.openSample', { sample, jobId }),
    )

  useSampleOfAddress(openSample)

  if (job?.isRunning) return <JobPanel jobId={job.jobId} fileName={job.fileName} />
  if (state.file !== null)
    return <SheetChoice state={state} reading={reading} dispatch={dispatch} />
  return (
    <>
      {job !== null && <OpeningFailure failure={job.failure} />}
      <FileDrop onFile={openFile} onSample={openSample} />
    </>
  )
}

type Opened = Awaited<ReturnType<typeof call<'imports.open'>>>

async function readFile(file: File, jobId: string): Promise<Opened> {
  if (file.size > LARGEST_FILE * 1024 * 1024) {
    const details = { reason: 'too_large', fileName: file.name, limit: LARGEST_FILE } as const
    throw appError('file_refused', details)
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return call('imports.open', { fileName: file.name, bytes, jobId })
}

function OpeningFailure({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation()
  if (isCancelled(failure)) {
    return (
      <Alert className="opening-failure" type="info" showIcon title={t('imports.job.cancelled')} />
    )
  }
  return (
    <Alert
      className="opening-failure"
      type="error"
      showIcon
      title={t('imports.failed.open')}
      description={errorText(failure, t)}
    />
  )
}

/** `?sample=binchuan` opens that sample once; the address then forgets it. */
function useSampleOfAddress(onSample: (sample: SampleId) => void): void {
  const [params, setParams] = useSearchParams()
  const sample = params.get('sample')
  useEffect(() => {
    if (sample !== 'binchuan' && sample !== 'yanjin') return
    setParams({}, { replace: true })
    onSample(sample)
    // oxlint-disable-next-line react/exhaustive-deps -- Only a new address may open a sample.
  }, [sample])
}
