import { Alert, Button, Radio } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#contract/index.ts'
import type { ImportPlan } from '#contract/imports/plan.ts'
import { useQuarter } from '../../../app-status.ts'
import { call } from '../../../client.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { PlanOf } from '../preview/plan-of.tsx'
import { undecidedRows, unmendedRows, writeCounts } from '../preview/plan-view.ts'
import { isCancelled } from '../wizard/job.ts'
import { JobPanel } from '../wizard/job-panel.tsx'
import { forgetFailure, runJob, useJob } from '../wizard/running-job.ts'
import { currentAnswers } from '../wizard/wizard-state.ts'
import { Problems } from './problems.tsx'
import { RefusedRows } from './refused-rows.tsx'
import type { StepProps } from './step-props.ts'
import { WriteOutcome } from './write-outcome.tsx'

interface WriteStepProps extends StepProps {
  readonly planInput: Input<'imports.plan'>
  readonly fileName: string
}

/** Step 6: all rows or only the good ones, written at once; then what was written. */
export function WriteStep(props: WriteStepProps) {
  const { state, reading, dispatch } = props
  if (state.outcome !== null) {
    return (
      <WriteOutcome
        outcome={state.outcome}
        kind={reading.kind ?? 'projects'}
        fileName={props.fileName}
        refused={{ ...props.planInput, decisions: currentAnswers(state).decisions }}
        hasOtherSheets={(state.file?.sheets.length ?? 0) > 1}
        dispatch={dispatch}
      />
    )
  }
  return <WriteChoice {...props} />
}

function WriteChoice(props: WriteStepProps) {
  const { planInput, fileName } = props
  const job = useJob('write')
  useEffect(() => () => forgetFailure('write'), [])

  if (job?.isRunning) return <JobPanel jobId={job.jobId} fileName={job.fileName} />
  return (
    <PlanOf input={planInput} fileName={fileName}>
      {(plan) => <WriteForm {...props} plan={plan} failure={job?.failure ?? null} />}
    </PlanOf>
  )
}

interface WriteFormProps extends WriteStepProps {
  readonly plan: ImportPlan
  /** How the last try failed; null while there was none. */
  readonly failure: unknown
}

function WriteForm({ state, dispatch, planInput, fileName, plan, failure }: WriteFormProps) {
  const { t } = useTranslation()
  const { rows, decisions } = currentAnswers(state)
  const [shownBefore] = useQuarter()
  const counts = writeCounts(plan, decisions)
  const unmended = unmendedRows(plan, decisions).length
  const undecided = undecidedRows(plan, decisions).length
  const sheetErrors = plan.problems.filter(({ severity }) => severity === 'error')
  const uncounted = plan.problems.filter(({ code }) => code === 'areas_not_counted')
  const openRows = rows === 'all' && (unmended > 0 || undecided > 0)
  const hindered = openRows || sheetErrors.length > 0
  const nothing = counts.added + counts.changed === 0

  const write = (): Promise<void> =>
    runJob('write', fileName, async (jobId) => {
      const outcome = await call('imports.apply', { ...planInput, rows, decisions, jobId })
      dispatch({ type: 'written', outcome: { ...outcome, writtenAt: Date.now(), shownBefore } })
    })
  return (
    <div className="write-step">
      {failure !== null && <WriteFailure failure={failure} />}
      <fieldset>
        <legend>{t('imports.write.whole')}</legend>
        <Radio.Group
          vertical
          value={rows}
          onChange={(event) =>
            dispatch({ type: 'rowsChosen', rows: event.target.value as 'all' | 'good' })
          }
          options={(['all', 'good'] as const).map((choice) => ({
            value: choice,
            label: (
              <>
                {t(`imports.write.${choice}`)}
                <span className="soft"> {t(`imports.write.${choice}Text`)}</span>
              </>
            ),
          }))}
        />
      </fieldset>
      <p className="write-summary">
        {plan.kind === 'funds'
          ? t('imports.write.summaryOfMoney', { ...counts, count: counts.added + counts.changed })
          : t('imports.write.summary', { ...counts })}
      </p>
      <Problems problems={[...sheetErrors, ...uncounted]} />
      {rows === 'all' && unmended > 0 && (
        <Alert type="error" showIcon title={t('imports.write.wrong', { count: unmended })} />
      )}
      {rows === 'all' && undecided > 0 && (
        <Alert type="warning" showIcon title={t('imports.write.undecided', { count: undecided })} />
      )}
      {nothing && !hindered && <Alert type="info" showIcon title={t('imports.write.nothing')} />}
      {plan.counts.wrong + undecided > 0 && <RefusedRows input={{ ...planInput, decisions }} />}
      <p className="soft">{t('imports.write.backup')}</p>
      <Button
        type="primary"
        size="large"
        disabled={hindered || nothing}
        onClick={() => void write()}
      >
        {t('imports.write.action')}
      </Button>
    </div>
  )
}

function WriteFailure({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation()
  if (isCancelled(failure)) return <Alert type="info" showIcon title={t('imports.job.cancelled')} />
  return <Failure title={t('imports.write.failed')} error={failure} />
}
