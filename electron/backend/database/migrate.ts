import { appError } from '#contract/result.ts'
import type { Connection } from './connect.ts'
import { APPLICATION_ID } from './ledger-file.ts'
import { migrations } from './migrations/index.ts'

/** The number of steps this program knows; a file with more is newer than the program. */
export const SCHEMA_VERSION = migrations.length

/**
 * Takes the steps the file has not taken yet, each in a transaction of its own together with its
 * new version number, and stops at the first that fails: the file is then as the last good step
 * left it.
 *
 * @param until for tests that look at an older schema
 */
export async function migrate(connection: Connection, until = SCHEMA_VERSION): Promise<void> {
  const { db, sqlite } = connection
  const taken = Number(sqlite.pragma('user_version', { simple: true }))
  if (taken === 0) sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  for (const [index, step] of migrations.entries()) {
    if (index < taken || index >= until) continue
    await db.transaction().execute(async (trx) => {
      await step.migration.up(trx)
      sqlite.pragma(`user_version = ${index + 1}`)
      const violations = sqlite.pragma('foreign_key_check') as unknown[]
      if (violations.length > 0) {
        throw appError('database_damaged', {
          path: sqlite.name,
          finding: `${step.name}: ${JSON.stringify(violations[0])}`,
        })
      }
    })
  }
}
