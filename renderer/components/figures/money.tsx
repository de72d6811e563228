import { useTranslation } from 'react-i18next'
import { type Fen, formatFen } from '#domain/money.ts'
import { usePreferences, type ShownMoneyUnit } from '../../preferences.ts'
import { Figure } from './figure.tsx'

/** Money in the unit chosen at the top of the window, which the column head names. */
export function Money({ fen }: { readonly fen: Fen | null }) {
  const { moneyUnit } = usePreferences()
  return <Figure text={fen === null ? null : moneyText(fen, moneyUnit)} negative={(fen ?? 0) < 0} />
}

/** Grouped, with as many decimals as are true: 3,957.5 */
export function moneyText(fen: Fen, unit: ShownMoneyUnit): string {
  return formatFen(fen, unit, { grouped: true, ...(unit === 'yuan' ? { minDecimals: 2 } : {}) })
}

/** The name of the chosen unit: 万元 or 元. */
export function useMoneyUnitName(): string {
  const { moneyUnit } = usePreferences()
  const { t } = useTranslation()
  return t(`app.unit.${moneyUnit}`)
}
