import { Button, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { SheetGrid } from '../sheet-grid/sheet-grid.tsx'
import { ROW_ROLES, type RowRole } from '../sheet-grid/row-role.ts'
import { problemsBeforePreview } from '../wizard/sheet-problems.ts'
import { currentAnswers, type RowMark } from '../wizard/wizard-state.ts'
import { FoldedProblems } from './problems.tsx'
import { SheetFindings } from './sheet-findings.tsx'
import type { StepProps } from './step-props.ts'

interface SheetStepProps extends StepProps {
  readonly fileId: string
  readonly renewing: boolean
}

const MARKS: readonly RowMark[] = [
  'headerFirst',
  'headerLast',
  'dataFirst',
  'data',
  'total',
  'ignored',
]

/** Step 2: the sheet as it is, with what was found marked, each row to be corrected by a click. */
export function SheetStep({ state, reading, dispatch, fileId, renewing }: SheetStepProps) {
  const { t } = useTranslation()
  const { corrections } = currentAnswers(state)
  const { headerRows, dataRows, totalRows, ignoredRows } = corrections
  const corrected = [headerRows, dataRows, totalRows, ignoredRows].some(
    (correction) => correction !== undefined,
  )

  const marksOf = (role: RowRole): MenuProps['items'] =>
    MARKS.filter((mark) => mark !== role).map((mark) => ({
      key: mark,
      label: t(`imports.sheet.mark.${mark}`),
    }))
  const onMark = (row: number, key: string): void => {
    const mark = MARKS.find((one) => one === key)
    if (mark !== undefined) dispatch({ type: 'rowMarked', row, mark, reading })
  }

  return (
    <div className="sheet-step" aria-busy={renewing}>
      <SheetFindings reading={reading} />
      <FoldedProblems problems={problemsBeforePreview(reading.problems)} />
      <div className="sheet-step-line">
        <ul className="sheet-legend" aria-label={t('imports.sheet.legend')}>
          {ROW_ROLES.map((role) => (
            <li key={role} className={`row-${role}`}>
              {t(`imports.sheet.role.${role}`)}
            </li>
          ))}
        </ul>
        <span className="soft">{t('imports.sheet.hint')}</span>
        {corrected && (
          <Button size="small" onClick={() => dispatch({ type: 'structureReset' })}>
            {t('imports.sheet.reset')}
          </Button>
        )}
      </div>
      <SheetGrid
        key={reading.name}
        fileId={fileId}
        reading={reading}
        ignoredRows={ignoredRows ?? []}
        marksOf={marksOf}
        onMark={onMark}
      />
    </div>
  )
}
