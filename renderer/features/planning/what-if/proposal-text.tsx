import { useTranslation } from 'react-i18next'
import type { Proposal } from '#contract/planning/what-if.ts'
import { formatScaled } from '#domain/decimal.ts'
import { formatPercent, share } from '#domain/percent.ts'

/** What was optimised, how far the answer got, and how far at most it could have got. */
export function ProposalText({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation()
  const { value, bound, wholeValue, greedyValue, payable, unpriced, projectIds, sketches } =
    proposal
  const count = projectIds.length + sketches.length
  const leftOut = unpriced === 0 ? '' : t('planning.whatIf.leftOut', { count: unpriced })
  if (count === 0) {
    return (
      <output className="what-if-proposal">
        {t('planning.whatIf.nothingProposed', { payable })} {leftOut}
      </output>
    )
  }
  return (
    <output className="what-if-proposal">
      {t('planning.whatIf.optimised')}{' '}
      {t('planning.whatIf.proposed', {
        count,
        payable,
        value: valueText(value),
        whole: valueText(wholeValue),
        share: shareText(value, wholeValue),
      })}{' '}
      {t('planning.whatIf.boundIs', {
        bound: valueText(bound),
        gap: shareText(bound - value, bound),
      })}{' '}
      {t('planning.whatIf.greedyIs', { greedy: valueText(greedyValue) })} {leftOut}
    </output>
  )
}

function valueText(value: number): string {
  return formatScaled(hundredths(value), 2, { maxDecimals: 1, grouped: true })
}

function shareText(part: number, whole: number): string {
  return formatPercent(share(hundredths(part), hundredths(whole)) ?? 0)
}

function hundredths(value: number): number {
  return Math.round(value * 100)
}
