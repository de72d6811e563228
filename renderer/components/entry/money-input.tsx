import { useTranslation } from 'react-i18next'
import { type Fen, formatFen } from '#domain/money.ts'
import { usePreferences } from '../../preferences.ts'
import { readMoney } from './read-entry.ts'
import { type EntryProps, TypedInput } from './typed-input.tsx'

interface MoneyInputProps extends EntryProps<Fen> {
  readonly allowNegative?: boolean
  /** False where the column head names the unit already. */
  readonly showUnit?: boolean
}

/** Money typed in the unit chosen at the top of the window; the value is in fen. */
export function MoneyInput({ allowNegative = false, showUnit = true, ...rest }: MoneyInputProps) {
  const { moneyUnit } = usePreferences()
  const { t } = useTranslation()
  return (
    <TypedInput<Fen>
      inputMode="decimal"
      {...(showUnit ? { suffix: t(`app.unit.${moneyUnit}`) } : {})}
      {...rest}
      read={(text) => readMoney(text, moneyUnit, allowNegative ? 'any' : 'positive')}
      write={(fen) => formatFen(fen, moneyUnit)}
    />
  )
}
