import { withDayOfOnlyKind } from './beside/days-of-kind.ts'
import { withoutDaysOfMeasures } from './beside/days-of-measures.ts'
import type { Relation } from './beside/column-relations.ts'
import { kindsApart, withDayInParts, withDoubtOfDays } from './beside/kinds-apart.ts'
import { withoutLoneOthers, withoutLoneRooms } from './beside/rooms-beside.ts'
import { settleByNumbers } from './beside/settle-by-numbers.ts'
import { wholesOfSections } from './beside/wholes-of-sections.ts'
import { mapColumns, type MappedColumn, type MappingInput } from './map-columns.ts'

/** The columns of a sheet with what beside their headers tells of them. */
export interface ColumnsInSheet extends MappingInput {
  /** How the figures of columns come from each other. */
  readonly relations: readonly Relation[]
  readonly title: string | null
}

/** What the columns are in a sheet of the kind: by header and cells, then by what stands beside them. */
export function understandColumns(input: ColumnsInSheet): MappedColumn[] {
  const { kind, relations, title } = input
  const named = withoutLoneOthers(withoutLoneRooms(mapColumns(input)))
  const byHeader = wholesOfSections(named, relations, kind)
  if (kind !== 'funds') {
    return settleByNumbers(withoutDaysOfMeasures(byHeader), relations, kind)
  }
  const ofMoney = withDoubtOfDays(withDayInParts(kindsApart(byHeader)))
  return withDayOfOnlyKind(settleByNumbers(ofMoney, relations, kind), title)
}
