import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject, LedgerSnapshot } from '../ledger-snapshot.ts'
import type { TypedRow } from '../typed-row.ts'

/**
 * The one project of the ledger called exactly as a row says, where the row's school was only cut out of
 * that name: it says nothing against the school the project has.
 */
export function createNamedWholly(
  ledger: Pick<LedgerSnapshot, 'projects'>,
): (row: Pick<TypedRow, 'values' | 'guessed'>) => LedgerProject | undefined {
  const byName = Map.groupBy(ledger.projects, ({ columns }) => comparable(columns.name))
  return ({ values, guessed = [] }) => {
    const name = values['projectName']
    if (name === undefined || !guessed.includes('school')) return undefined
    const [only, another] = byName.get(comparable(String(name))) ?? []
    return another ? undefined : only
  }
}
