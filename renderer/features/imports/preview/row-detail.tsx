import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { RowDecision } from '#contract/imports/imports.ts'
import { isMendable } from '#contract/sentences.ts'
import { problemText } from '../../../error-text.ts'
import { problemKey } from '../steps/problems.tsx'
import type { WizardDispatch } from '../wizard/wizard-store.ts'
import { DecisionChoice } from './decision-choice.tsx'
import { MendField } from './mend-field.tsx'
import { canSkip, decisionsOf, isOfProject, rowsOfSameName, saidOfProject } from './plan-view.ts'
import { ChosenProject, ProjectChoice } from './project-choice.tsx'

interface RowDetailProps {
  readonly row: PlanRow
  /** All rows of the plan. */
  readonly all: readonly PlanRow[]
  /** Somebody said which project the row speaks of. */
  readonly isProjectChosen: boolean
  readonly kind: ImportKind
  readonly decision: RowDecision | undefined
  readonly mended: readonly { readonly cell: string; readonly value: string }[]
  readonly dispatch: WizardDispatch
}

/** What there is to say about a row, and beside each sentence the means to settle it. */
export function RowDetail(props: RowDetailProps) {
  const { kind, row, all, isProjectChosen, decision, mended, dispatch } = props
  const { t } = useTranslation()
  return (
    <ul className="row-detail">
      {row.problems.map((problem) => (
        <li key={problemKey(problem)} className={`row-problem-${problem.severity}`}>
          <span>{problemText(problem, t)}</span>
          {isOfProject(problem) && (
            <ProjectChoice
              row={row.row}
              said={saidOfProject(row, problem)}
              sameName={rowsOfSameName(all, row, problem)}
              onChoose={(rows, projectId) => dispatch({ type: 'projectChosen', rows, projectId })}
            />
          )}
          {isMendable(problem) && problem.cell !== null && (
            <MendField
              key={problem.value}
              cell={problem.cell}
              present={
                mended.find(({ cell }) => cell === problem.cell)?.value ?? problem.value ?? ''
              }
              suggestion={problem.suggestion}
              onMend={(cell, value) => dispatch({ type: 'cellMended', cell, value })}
            />
          )}
        </li>
      ))}
      {isProjectChosen && (
        <li>
          <ChosenProject
            name={`${row.name} · ${row.school}`}
            onReturn={() => dispatch({ type: 'projectChosen', rows: [row.row], projectId: null })}
          />
        </li>
      )}
      {canSkip(row, decision) && (
        <li>
          <Checkbox
            checked={decision === 'skip'}
            onChange={({ target }) =>
              dispatch(
                target.checked
                  ? { type: 'decided', rows: [row.row], decision: 'skip' }
                  : { type: 'undecided', row: row.row },
              )
            }
          >
            {t('imports.preview.skipRow', { row: row.row })}
          </Checkbox>
        </li>
      )}
      {row.status === 'duplicate' && (
        <li>
          {row.matchedName !== null && row.similarity < 1 && (
            <span>
              {t('imports.preview.matched', {
                name: row.matchedName,
                percent: Math.round(row.similarity * 100),
              })}
            </span>
          )}
          <DecisionChoice
            row={row.row}
            kind={kind}
            isSure={row.matchedId !== null && row.similarity === 1}
            offered={decisionsOf(row, kind)}
            value={decision}
            onDecide={(chosen) => dispatch({ type: 'decided', rows: [row.row], decision: chosen })}
          />
        </li>
      )}
    </ul>
  )
}
