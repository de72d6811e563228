import type { ImportField } from '#contract/imports/reading.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { Cell } from '../../workbook/workbook.ts'

/** Fields whose cells the ledger may know by name. */
type NamedField = 'school' | 'township' | 'programme'

/** Names the ledger has, and the field they are of; a name two of them have says nothing. */
export type KnownNames = ReadonlyMap<string, NamedField>

export function knownNames(names: Readonly<Record<NamedField, readonly string[]>>): KnownNames {
  const known = new Map<string, NamedField>()
  const shared = new Set<string>()
  for (const field of ['school', 'township', 'programme'] as const) {
    for (const name of names[field].map(comparable)) {
      if (known.has(name) && known.get(name) !== field) shared.add(name)
      known.set(name, field)
    }
  }
  for (const name of shared) known.delete(name)
  return known
}

/** The share of the cells that are names of each field. */
export function sharesOfNames(
  cells: readonly Cell[],
  names: KnownNames,
): ReadonlyMap<ImportField, number> {
  const shares = new Map<ImportField, number>()
  if (names.size === 0) return shares
  for (const cell of cells) {
    const field = cell.kind === 'text' ? names.get(comparable(cell.value)) : undefined
    if (field !== undefined) shares.set(field, (shares.get(field) ?? 0) + 1 / cells.length)
  }
  return shares
}
