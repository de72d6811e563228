import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a draft is kept once per project and quarter and goes with its project', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 8)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '石门完小', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, pinyin, initials,
        created_at, updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', 'x', 'x', '2019', '2019');`)
  await migrate(connection)
  const keep = (quarter: string, typed: string) =>
    sqlite
      .prepare(`INSERT INTO progress_draft VALUES ('p', ?, ?, '李明', '2020-07-05T02:00:00.000Z')`)
      .run(quarter, typed)
  keep('2020Q2', '{}')
  keep('2020Q3', '{}')
  expect(() => keep('2020Q2', '{}')).toThrow('UNIQUE')
  expect(() => keep('2020Q5', '{}')).toThrow('CHECK')
  expect(() => keep('2020Q4', 'half a dra')).toThrow('CHECK')
  sqlite.exec(`DELETE FROM project WHERE id = 'p'`)
  expect(sqlite.prepare('SELECT count(*) FROM progress_draft').pluck().get()).toBe(0)
  await connection.close()
})
