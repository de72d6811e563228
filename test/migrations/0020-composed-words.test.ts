import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('of a paragraph edited before, nobody knows what it was composed of', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 19)
  sqlite.exec(`INSERT INTO report_edit
    (id, quarter, part, paragraph, is_own, position, unit, spans, edited_at, edited_by)
    VALUES ('e', '2020Q2', 'leadIn', 'leadIn', 0, 1, 'wan', '[]', '2020-07-05T02:00:00.000Z', '王强')`)
  await migrate(connection)
  expect(sqlite.prepare('SELECT id, composed FROM report_edit').all()).toEqual([
    { id: 'e', composed: null },
  ])
  await connection.close()
})
