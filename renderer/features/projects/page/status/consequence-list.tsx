import { useTranslation } from 'react-i18next'
import type { Fen } from '#domain/money.ts'
import { addConsequences, isNothing, type SourceBalance } from '#domain/funds/settlement.ts'
import { moneyText, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { usePreferences } from '../../../../preferences.ts'
import { type Choices, consequencesOf, takers } from './settlement-choices.ts'

interface ConsequenceListProps {
  readonly cancels: boolean
  readonly date: string
  readonly balances: readonly SourceBalance[]
  readonly choices: Choices
  readonly plannedWithoutSource: Fen | null
}

/** What pressing the button will do, with counts and sums. */
export function ConsequenceList({
  cancels,
  date,
  balances,
  choices,
  plannedWithoutSource,
}: ConsequenceListProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const written = (fen: Fen) => `${moneyText(fen, moneyUnit)} ${unit}`
  const { cut, moved, returned } = addConsequences(consequencesOf(balances, choices))
  const left = (kind: 'planned' | 'allocated' | 'received') =>
    balances.reduce((sum, balance) => sum + balance[kind], 0) -
    cut[kind] -
    moved[kind] -
    returned[kind]
  const sentences = [
    t(cancels ? 'status.will.cancel' : 'status.will.goOn', { date }),
    cut.planned > 0 && t('status.will.cut', { amount: written(cut.planned) }),
    !isNothing(moved) &&
      t('status.will.move', {
        count: takers(balances, choices).length,
        planned: written(moved.planned),
        allocated: written(moved.allocated),
        received: written(moved.received),
      }),
    !isNothing(returned) &&
      t('status.will.return', {
        allocated: written(returned.allocated),
        received: written(returned.received),
      }),
    balances.length > 0 &&
      t('status.will.stay', {
        planned: written(left('planned')),
        allocated: written(left('allocated')),
        received: written(left('received')),
        paid: written(balances.reduce((sum, { paid }) => sum + paid, 0)),
      }),
    cancels &&
      (plannedWithoutSource ?? 0) > 0 &&
      t('status.will.withoutSource', { amount: written(plannedWithoutSource ?? 0) }),
  ].filter((sentence) => sentence !== false)
  return (
    <section aria-labelledby="settlement-will">
      <h3 id="settlement-will">{t('status.will.title')}</h3>
      <ul className="consequences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
