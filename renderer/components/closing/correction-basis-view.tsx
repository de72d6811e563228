import { useTranslation } from 'react-i18next'
import type { CorrectionBasis } from '#contract/quarter/closing.ts'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import { differenceOf } from '#domain/closing/correction.ts'
import { needsSource, sumsBySource } from '#domain/closing/correction-source.ts'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { isUnread } from '../entry/typed.ts'
import { type CorrectionValues, effectOf } from './correction-values.ts'
import { basisValue, correctedValueText } from './correction-words.ts'

interface CorrectionBasisViewProps {
  readonly basis: CorrectionBasis
  readonly values: CorrectionValues
  readonly sources: readonly FundingSource[]
}

/** What the closed quarter says of the figure, how far the new value is from it, what will happen. */
export function CorrectionBasisView({ basis, values, sources }: CorrectionBasisViewProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const { figure, after } = values
  const before = basisValue(basis, figure, values.fundingSourceId ?? null)
  const write = (value: number | string | null) =>
    correctedValueText(figure, value, { t, moneyUnit, workflow: basis.workflow })
  const difference = isUnread(after) || after === null ? null : differenceOf(before, after)
  const quarter = quarterText(basis.quarter, t)
  const lead = <p>{t('closing.correction.lead', { quarter })}</p>
  if (needsSource(basis.money, figure) && !values.fundingSourceId) {
    const sums = sumsBySource(basis.money, figure).map(({ sourceId, amount }) => {
      const source = sources.find(({ id }) => id === sourceId)
      return `${source?.name ?? ''} ${write(amount)}`
    })
    return (
      <div className="correction-basis">
        {lead}
        <p>{t('closing.correction.bySource', { sums: sums.join('、') })}</p>
      </div>
    )
  }
  return (
    <div className="correction-basis">
      {lead}
      <p>
        {t('closing.correction.beforeNow')} <strong className="figure">{write(before)}</strong>
        {difference !== null && difference !== 0 && (
          <>
            {' · '}
            {t('closing.correction.difference')}{' '}
            <strong className="figure">{signed(difference, write)}</strong>
          </>
        )}
      </p>
      <p>
        {after !== null && after === before
          ? t('closing.correction.same')
          : t(`closing.correction.effect.${effectOf(figure)}`, {
              quarter,
              difference: difference === null ? '…' : signed(difference, write),
              figure: t(`closing.correction.figures.${figure}`),
            })}
      </p>
    </div>
  )
}

function signed(difference: number, write: (value: number) => string): string {
  return difference > 0 ? `+${write(difference)}` : write(difference)
}
