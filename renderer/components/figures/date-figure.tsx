import type { PartialDate } from '#domain/partial-date.ts'
import { Figure } from './figure.tsx'

/** A date as precise as it is known: 2018, 2018-12 or 2018-12-01. */
export function DateFigure({ date }: { readonly date: PartialDate | null }) {
  return <Figure text={date} />
}
