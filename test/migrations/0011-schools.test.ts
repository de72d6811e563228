import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a school of before carries no new flag, and takes each alias once', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 10)
  sqlite.exec(`INSERT INTO school (id, name, is_teaching_point, pinyin, initials)
    VALUES ('s', '石门完小', 1, 'x', 'x')`)
  await migrate(connection)
  expect(
    sqlite
      .prepare('SELECT is_teaching_point, is_boarding, in_poor_village, is_urban FROM school')
      .get(),
  ).toEqual({ is_teaching_point: 1, is_boarding: 0, in_poor_village: 0, is_urban: 0 })
  const add = (id: string) =>
    sqlite.prepare(`INSERT INTO school_alias VALUES (?, 's', '石门小学', 'x', 'x')`).run(id)
  add('a')
  expect(() => add('b')).toThrow('UNIQUE')
  await connection.close()
})
