import { connect, type Sqlite } from '#backend/database/connect.ts'
import type { TestBackend } from './test-backend.ts'

type Rows = Readonly<Record<string, unknown>>[]

/** Every row of every table but those named, in the order of all columns. */
export function readTables(sqlite: Sqlite, leftOut: readonly string[]): Record<string, Rows> {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !leftOut.includes(name))
  return Object.fromEntries(
    tables.map((name) => [name, sqlite.prepare<[], Rows[number]>(`SELECT * FROM ${name}`).all()]),
  )
}

/** Looks into the file of a backend, which is put away meanwhile: it lets nobody else in. */
export async function lookInto<Value>(
  backend: TestBackend,
  look: (sqlite: Sqlite) => Value | Promise<Value>,
): Promise<Value> {
  await backend.close()
  const { sqlite, close } = connect(`${backend.dataFolder}/ledger.sqlite`)
  try {
    return await look(sqlite)
  } finally {
    await close()
    await backend.restart()
  }
}
