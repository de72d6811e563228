import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a ledger of before keeps schemes, whose choice is JSON', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 14)
  await migrate(connection)
  const keep = (choice: string) =>
    sqlite
      .prepare(
        `INSERT INTO scheme (id, name, year, choice, adopted, created_at)
          VALUES ('s', '一', 2020, ?, '[]', '2020')`,
      )
      .run(choice)
  expect(() => keep('{')).toThrow('CHECK')
  keep('{"projectIds":[],"sketches":[]}')
  expect(sqlite.prepare('SELECT name FROM scheme').pluck().get()).toBe('一')
  await connection.close()
})
