import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#contract/index.ts'
import type { ImportPlan } from '#contract/imports/plan.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { useLowWindow } from '../../../components/page/use-low-window.ts'
import { Additions } from '../preview/additions.tsx'
import { MendedCells } from '../preview/mended-cells.tsx'
import { PlanOf } from '../preview/plan-of.tsx'
import { PlanRows } from '../preview/plan-rows.tsx'
import {
  addedNames,
  doubtfulRows,
  rowsOf,
  rowsOfChosen,
  shownCounts,
  type StatusFilter,
  undecidedRows,
} from '../preview/plan-view.ts'
import { Reconciliation } from '../preview/reconciliation.tsx'
import { StatusFilterBar } from '../preview/status-filter-bar.tsx'
import { sheetProblems } from '../wizard/sheet-problems.ts'
import { currentAnswers } from '../wizard/wizard-state.ts'
import { FoldedProblems, Problems } from './problems.tsx'
import type { StepProps } from './step-props.ts'

interface PreviewStepProps extends StepProps {
  readonly planInput: Input<'imports.plan'>
  readonly fileName: string
}

/** Step 5: what writing would do, row by row; wrong cells are mended here and totals compared. */
export function PreviewStep(props: PreviewStepProps) {
  return (
    <PlanOf input={props.planInput} fileName={props.fileName} keepPrevious>
      {(plan, isRenewing) => <Preview {...props} plan={plan} isRenewing={isRenewing} />}
    </PlanOf>
  )
}

interface PreviewProps extends StepProps {
  readonly plan: ImportPlan
  /** It is being worked out anew; `plan` is still the one before. */
  readonly isRenewing: boolean
}

function Preview({ state, reading, dispatch, plan, isRenewing }: PreviewProps) {
  const { t } = useTranslation()
  const isLow = useLowWindow()
  const [chosen, setChosen] = useState<StatusFilter | null>(null)
  const { corrections, decisions } = currentAnswers(state)

  if (plan.rows.length === 0) {
    return (
      <>
        <Problems problems={sheetProblems(plan.problems)} />
        <EmptyState title={t('imports.preview.nothing')} />
      </>
    )
  }
  // Whoever comes to mend sees the wrong rows first; once all are mended, everything.
  const counts = shownCounts(plan, decisions)
  const filter = chosen ?? (counts.wrong > 0 ? 'wrong' : 'all')
  return (
    <div className="preview-step" aria-busy={isRenewing}>
      {reading.form && <p className="soft">{t('forms.returned', { scope: reading.form.scope })}</p>}
      <FoldedProblems problems={sheetProblems(plan.problems)} areCounted={isLow} />
      <Reconciliation totals={plan.totals} reading={reading} />
      <Additions added={addedNames(plan, decisions)} />
      <div className="preview-line">
        <StatusFilterBar kind={plan.kind} counts={counts} value={filter} onChange={setChosen} />
        <MendedCells
          cells={corrections.cells ?? []}
          onReturn={(cell) => dispatch({ type: 'cellReturned', cell })}
        />
      </div>
      <PlanRows
        kind={plan.kind}
        all={plan.rows}
        rows={rowsOf(plan, filter, decisions)}
        reading={reading}
        decisions={decisions}
        doubtful={doubtfulRows(plan)}
        undecided={undecidedRows(plan, decisions)}
        projectChosen={rowsOfChosen(plan.rows, corrections.projects)}
        mended={corrections.cells ?? []}
        dispatch={dispatch}
      />
    </div>
  )
}
