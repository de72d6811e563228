import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a template of before has had one file', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 21)
  const sha256 = 'a'.repeat(64)
  sqlite.exec(`INSERT INTO report_template (id, name, file_name, sha256, size, added_at, added_by)
    VALUES ('t', '季报', '季报.docx', '${sha256}', 1, '2020-07-05T02:00:00.000Z', '王强')`)
  await migrate(connection)
  expect(sqlite.prepare('SELECT name, revision FROM report_template').all()).toEqual([
    { name: '季报', revision: 1 },
  ])
  await connection.close()
})
