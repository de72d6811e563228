import { useTranslation } from 'react-i18next'
import type { CorrectionBasis } from '#contract/closing.ts'
import { differenceOf } from '#domain/closing/correction.ts'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { isUnread } from '../entry/typed.ts'
import { type CorrectionValues, effectOf } from './correction-values.ts'
import { basisValue, correctedValueText } from './correction-words.ts'

interface CorrectionBasisViewProps {
  readonly basis: CorrectionBasis
  readonly values: CorrectionValues
}

/** What the closed quarter says of the figure, how far the new value is from it, what will happen. */
export function CorrectionBasisView({ basis, values }: CorrectionBasisViewProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const { figure, after } = values
  const before = basisValue(basis, figure, values.fundingSourceId ?? null)
  const write = (value: number | string | null) =>
    correctedValueText(figure, value, { t, moneyUnit, workflow: basis.workflow })
  const difference = isUnread(after) || after === null ? null : differenceOf(before, after)
  const quarter = quarterText(basis.quarter, t)
  return (
    <div className="correction-basis">
      <p>{t('closing.correction.lead', { quarter })}</p>
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
