import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { fundEntryQuery } from '#backend/database/repositories/project-parts.ts'
import { checkQueries } from '#backend/database/repositories/quarter/check-facts.ts'
import { generateCounty } from '../county/generate-county.ts'
import { loadCounty } from '../county/load-county.ts'

test('no table is read anew for each row once SQLite has gathered its statistics', async () => {
  const connection = connect(':memory:')
  const { db, sqlite } = connection
  await migrate(connection)
  await loadCounty(
    db,
    generateCounty({ seed: 1, projects: 60, quarters: 8, lastQuarter: '2020Q2' }),
  )
  sqlite.exec('ANALYZE')
  const queries = [...checkQueries(db, '2019Q2'), fundEntryQuery(db).compile()]
  const steps = queries.flatMap(({ sql, parameters }) =>
    sqlite
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map((step) => (step as { detail: string }).detail),
  )
  expect(steps).toContainEqual(expect.stringContaining('reversal'))
  expect(steps.filter((step) => /^SCAN .*LEFT-JOIN/u.test(step))).toEqual([])
  await connection.close()
})
