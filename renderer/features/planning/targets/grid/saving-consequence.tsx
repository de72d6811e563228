import { useTranslation } from 'react-i18next'
import type { SheetRow, TargetSheet } from './use-target-sheet.ts'

/** Cells named one by one; of more, only how many. */
const SHOWN = 8

interface SavingConsequenceProps {
  readonly rows: readonly SheetRow[]
  readonly counts: TargetSheet['counts']
}

/** What saving the grid deletes, and what it overwrites that was changed since it was typed. */
export function SavingConsequence({ rows, counts }: SavingConsequenceProps) {
  const { t } = useTranslation()
  const blank = t('planning.targets.grid.blank')
  const sentences = rows.flatMap(({ overwriting }, place) =>
    overwriting.map(({ column, over, now, text }) =>
      t('planning.targets.grid.overwrite', {
        line: place + 1,
        column: t(`planning.targets.grid.columns.${column}`),
        over: over || blank,
        now: now || blank,
        text: text || blank,
      }),
    ),
  )
  return (
    <>
      {counts.deleted > 0 && <p>{t('planning.targets.grid.deletes', { count: counts.deleted })}</p>}
      {sentences.length > 0 && (
        <>
          <p>{t('planning.targets.grid.overwrites', { count: sentences.length })}</p>
          <ul>
            {sentences.slice(0, SHOWN).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {sentences.length > SHOWN && (
            <p>{t('planning.targets.grid.overwritesMore', { count: sentences.length - SHOWN })}</p>
          )}
          <p>{t('planning.targets.grid.keepNow')}</p>
        </>
      )}
    </>
  )
}
