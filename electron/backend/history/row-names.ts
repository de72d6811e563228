import type { LoggedRow } from '#domain/history/logged-line.ts'

/** `fund_entry` is called fundEntry in sentences. */
export function thingOf(table: string): string {
  return table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** What people call a row; blank when it has no name of its own. */
export function nameIn(row: LoggedRow): string {
  const name = row['name'] ?? row['party'] ?? row['number']
  return typeof name === 'string' ? name : ''
}
