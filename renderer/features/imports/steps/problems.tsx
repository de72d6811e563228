import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#contract/imports/reading.ts'
import { problemText } from '../../../error-text.ts'

/** What was found about the sheet as a whole, each as a sentence; errors before warnings. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation()
  return errorsFirst(problems).map((problem) => (
    <Alert
      key={problemKey(problem)}
      className="problem"
      type={problem.severity}
      showIcon
      title={problemText(problem, t)}
    />
  ))
}

interface FoldedProblemsProps {
  readonly problems: readonly Problem[]
  /** Only how many there are, where all of them only warn and there is little room. */
  readonly areCounted?: boolean
}

/**
 * The same above a table, which many of them would push out of sight: the first one, and the others once
 * they are asked for.
 */
export function FoldedProblems({ problems, areCounted = false }: FoldedProblemsProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [first, ...others] = errorsFirst(problems)
  if (!first) return null
  const isCounted = areCounted && first.severity === 'warning'
  if (others.length === 0 && !isCounted) return <Problems problems={[first]} />
  const unfolded = isCounted
    ? t('imports.problems.unfoldAll', { count: problems.length })
    : t('imports.problems.unfold', { count: others.length })
  return (
    <section aria-label={t('imports.problems.title')}>
      <Problems problems={isOpen ? problems : isCounted ? [] : [first]} />
      <Button
        type="link"
        size="small"
        className="problems-fold"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('imports.problems.fold') : unfolded}
      </Button>
    </section>
  )
}

function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
}

/** Tells problems apart: no two of one code stand at the same place with the same value. */
export function problemKey({ code, cell, row, column, value }: Problem): string {
  return [code, cell, row, column, value].join('|')
}
