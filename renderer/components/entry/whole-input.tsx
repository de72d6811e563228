import { formatScaled } from '#domain/decimal.ts'
import { readHundredths, readWhole, readYear } from './read-entry.ts'
import { type EntryProps, TypedInput } from './typed-input.tsx'

/** A whole number from 0. */
export function WholeInput(props: EntryProps<number>) {
  return <TypedInput<number> inputMode="numeric" {...props} read={readWhole} write={String} />
}

/** A calendar year. */
export function YearInput(props: EntryProps<number>) {
  return <TypedInput<number> inputMode="numeric" {...props} read={readYear} write={String} />
}

/** A number with two decimals; the value is in hundredths. */
export function HundredthsInput(props: EntryProps<number>) {
  return (
    <TypedInput<number>
      inputMode="decimal"
      {...props}
      read={readHundredths}
      write={(hundredths) => formatScaled(hundredths, 2)}
    />
  )
}
