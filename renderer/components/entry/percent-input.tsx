import { formatPercent, type Percent } from '#domain/percent.ts'
import { readPercent } from './read-entry.ts'
import { type EntryProps, TypedInput } from './typed-input.tsx'

/** A share typed in percent; the value is in hundredths of one. */
export function PercentInput(props: EntryProps<Percent>) {
  return (
    <TypedInput<Percent>
      inputMode="decimal"
      suffix="%"
      {...props}
      read={readPercent}
      write={(percent) => formatPercent(percent).replace('%', '')}
    />
  )
}
