import { Button, Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuarter } from '../../../app-status.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { AsAtStep } from '../steps/as-at-step.tsx'
import { ChooseStep } from '../steps/choose-step.tsx'
import { ColumnsStep } from '../steps/columns-step.tsx'
import { PreviewStep } from '../steps/preview-step.tsx'
import { SheetStep } from '../steps/sheet-step.tsx'
import { WriteStep } from '../steps/write-step.tsx'
import { planInput, quarterToKeep, type Surroundings } from './plan-input.ts'
import { usePlanLost } from './use-plan-lost.ts'
import { useReading, type ReadingAnswer } from './use-reading.ts'
import { canEnter, neighbour } from './way.ts'
import { STEPS, type Step, type WizardState } from './wizard-state.ts'
import { dispatchWizard, useWizard } from './wizard-store.ts'

/** The frame of the wizard: where we are, the step itself, and the way on and back. */
export function Wizard() {
  const { t } = useTranslation()
  const state = useWizard()
  const answer = useReading(state)
  const [quarter] = useQuarter()
  const dictionaries = useAsk('dictionaries.all', {})
  const programmes = dictionaries.data?.programmes ?? []
  const surroundings = { quarter, programmes }
  const isPlanLost = usePlanLost(planInput(state, answer.reading, surroundings))
  const mayEnter = (step: Step): boolean =>
    canEnter(step, state, answer.reading) && !(step === 'write' && isPlanLost)
  const goTo = (step: Step | undefined): void => {
    if (step === undefined) return
    const asAt = quarterToKeep(step, state, answer.reading, surroundings)
    if (asAt !== null) dispatchWizard({ type: 'asAtChosen', asAt })
    dispatchWizard({ type: 'wentTo', step })
  }

  return (
    <div className="wizard">
      <Steps
        size="small"
        className="wizard-steps"
        current={STEPS.indexOf(state.step)}
        onChange={(index) => goTo(STEPS[index])}
        items={STEPS.map((step) => ({
          title: t(`imports.step.${step}`),
          disabled: state.outcome !== null || !mayEnter(step),
        }))}
      />
      <div className="wizard-body">
        {answer.error === null ? (
          <StepBody state={state} answer={answer} surroundings={surroundings} />
        ) : (
          <Failure title={t('imports.failed.read')} error={answer.error} />
        )}
      </div>
      {state.file !== null && state.outcome === null && (
        <Way state={state} answer={answer} mayEnter={mayEnter} goTo={goTo} />
      )}
    </div>
  )
}

interface StepBodyProps {
  readonly state: WizardState
  readonly answer: ReadingAnswer
  readonly surroundings: Surroundings
}

// oxlint-disable-next-line typescript/consistent-return -- the compiler proves the switch exhaustive
function StepBody({ state, answer, surroundings }: StepBodyProps) {
  const { reading, renewing } = answer
  const plan = planInput(state, reading, surroundings)
  if (state.step === 'choose' || state.file === null || reading === null) {
    return <ChooseStep state={state} reading={reading} dispatch={dispatchWizard} />
  }
  const props = { state, reading, dispatch: dispatchWizard }
  switch (state.step) {
    case 'sheet':
      return <SheetStep {...props} fileId={state.file.fileId} renewing={renewing} />
    case 'columns':
      return <ColumnsStep {...props} />
    case 'asAt':
      return <AsAtStep {...props} surroundings={surroundings} />
    case 'preview':
      return plan && <PreviewStep {...props} planInput={plan} fileName={state.file.fileName} />
    case 'write':
      return plan && <WriteStep {...props} planInput={plan} fileName={state.file.fileName} />
  }
}

interface WayProps {
  readonly state: WizardState
  readonly answer: ReadingAnswer
  readonly mayEnter: (step: Step) => boolean
  readonly goTo: (step: Step) => void
}

function Way({ state, answer, mayEnter, goTo }: WayProps) {
  const { t } = useTranslation()
  const back = neighbour(state.step, -1, answer.reading)
  const next = neighbour(state.step, 1, answer.reading)
  return (
    <footer className="wizard-way">
      {back !== undefined && (
        <Button onClick={() => goTo(back)}>
          {t('imports.back', { step: t(`imports.step.${back}`) })}
        </Button>
      )}
      {next !== undefined && (
        <Button
          type="primary"
          disabled={answer.renewing || !mayEnter(next)}
          onClick={() => goTo(next)}
        >
          {t('imports.next', { step: t(`imports.step.${next}`) })}
        </Button>
      )}
    </footer>
  )
}
