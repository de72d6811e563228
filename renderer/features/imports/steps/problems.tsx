import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#contract/imports/reading.ts'
import { problemText } from '../../../error-text.ts'

/** What was found about the sheet as a whole, each as a sentence; errors before warnings. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation()
  const ordered = problems.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
  return ordered.map((problem) => (
    <Alert
      key={problemKey(problem)}
      className="problem"
      type={problem.severity}
      showIcon
      title={problemText(problem, t)}
    />
  ))
}

/** Tells problems apart: no two of one code stand at the same place with the same value. */
export function problemKey({ code, cell, row, column, value }: Problem): string {
  return [code, cell, row, column, value].join('|')
}
