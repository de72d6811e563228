import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a project of before takes one milestone a kind, its own dates stay columns', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 7)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '石门完小', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, planned_start, pinyin, initials,
        created_at, updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', '2019-03', 'x', 'x', '2019', '2019');`)
  await migrate(connection)
  const add = (id: string, kind: string) =>
    sqlite
      .prepare(
        `INSERT INTO milestone (id, project_id, kind, planned) VALUES (?, 'p', ?, '2019-05')`,
      )
      .run(id, kind)
  add('m1', 'toppedOut')
  expect(() => add('m2', 'toppedOut')).toThrow('UNIQUE')
  expect(() => add('m3', 'start')).toThrow('CHECK')
  expect(sqlite.prepare('SELECT planned_start FROM project').pluck().get()).toBe('2019-03')
  await connection.close()
})
