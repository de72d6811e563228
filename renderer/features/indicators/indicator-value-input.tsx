import { formatScaled } from '#domain/decimal.ts'
import type { IndicatorUnit } from '#domain/planning/indicator.ts'
import { MoneyInput } from '../../components/entry/money-input.tsx'
import { readHundredths } from '../../components/entry/read-entry.ts'
import { type Typed, isUnread } from '../../components/entry/typed.ts'
import { type EntryProps, TypedInput } from '../../components/entry/typed-input.tsx'
import { WholeInput } from '../../components/entry/whole-input.tsx'

interface IndicatorValueInputProps extends EntryProps<number> {
  readonly unit: IndicatorUnit
  readonly unitName?: string | null
}

/** A figure in the unit of its indicator; gross rates may be above 100 %. */
export function IndicatorValueInput({ unit, unitName, ...entry }: IndicatorValueInputProps) {
  switch (unit) {
    case 'money':
      return <MoneyInput {...entry} />
    case 'count':
      return <WholeInput {...entry} suffix={unitName ?? ''} />
    case 'percent':
      return <TypedInput<number> inputMode="decimal" suffix="%" {...entry} {...PERCENT} />
    case 'ratio':
      return <TypedInput<number> inputMode="decimal" prefix="1 :" {...entry} {...RATIO} />
  }
}

const write = (hundredths: number) => formatScaled(hundredths, 2)

const PERCENT = { read: (text: string) => readAfter(/\s*[%％]\s*$/, text), write }
/** 1:19 and 19 are both understood. */
const RATIO = { read: (text: string) => readAfter(/^\s*1\s*[:：∶]/, text), write }

/** Reads what is left without the sign that goes without saying; what cannot be read stays whole. */
function readAfter(sign: RegExp, text: string): Typed<number> {
  const value = readHundredths(text.replace(sign, ''))
  return isUnread(value) ? { ...value, unread: text } : value
}
