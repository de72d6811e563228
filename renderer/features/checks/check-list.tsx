import { useTranslation } from 'react-i18next'
import type { CheckCounts as Counts, CheckTally } from '#contract/quarter/checks.ts'
import type { CheckId } from '#domain/checks/check.ts'
import { CheckCounts } from '../../components/checks/check-counts.tsx'
import { checkNameText } from '../../components/checks/check-text.ts'

interface CheckListProps {
  readonly tallies: readonly CheckTally[]
  readonly counts: Counts
  /** Null: all checks. */
  readonly chosen: CheckId | null
  readonly onChoose: (checkId: CheckId | null) => void
}

/** The checks that found something, those to correct first, each with what is still open. */
export function CheckList({ tallies, counts, chosen, onChoose }: CheckListProps) {
  const { t } = useTranslation()
  return (
    <nav className="check-list" aria-label={t('checks.list.label')}>
      <CheckButton
        name={t('checks.list.all')}
        counts={counts}
        isChosen={chosen === null}
        onChoose={() => onChoose(null)}
      />
      {(['hard', 'soft'] as const).map((severity) => {
        const group = tallies.filter((tally) => tally.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity}>
            <h2>{t(`checks.${severity}`)}</h2>
            {group.map((tally) => (
              <CheckButton
                key={tally.checkId}
                name={checkNameText(tally.checkId, t)}
                counts={tally}
                isChosen={chosen === tally.checkId}
                onChoose={() => onChoose(tally.checkId)}
              />
            ))}
          </section>
        )
      })}
    </nav>
  )
}

interface CheckButtonProps {
  readonly name: string
  readonly counts: Counts
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function CheckButton({ name, counts, isChosen, onChoose }: CheckButtonProps) {
  const { t } = useTranslation()
  const isSettled = counts.hard + counts.soft === counts.explained
  return (
    <button
      type="button"
      className={isChosen ? 'check-button check-button-chosen' : 'check-button'}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <span className="check-button-name">{name}</span>
      {isSettled ? <small>{t('checks.list.done')}</small> : <CheckCounts counts={counts} />}
    </button>
  )
}
