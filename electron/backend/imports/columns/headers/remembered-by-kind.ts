import { IMPORT_KINDS, type ImportKind } from '#contract/imports/reading.ts'
import { remembering } from '../../values/remembering.ts'

/** Reads what a header means in a sheet of a kind, each header once. */
export function rememberedByKind<Value extends object | null>(
  read: (header: string, kind: ImportKind) => Value,
): (header: string, kind: ImportKind) => Value {
  const byKind = new Map(
    IMPORT_KINDS.map((kind) => [kind, remembering((header: string) => read(header, kind))]),
  )
  return (header, kind) => {
    const readOnce = byKind.get(kind)
    return readOnce === undefined ? read(header, kind) : readOnce(header)
  }
}
