import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('the names of before become persons, and their lines find them', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 13)
  sqlite.exec(`
    INSERT INTO setting VALUES ('operators', '["王强","李梅"]');
    INSERT INTO setting VALUES ('office', '{"county":"盐津县","operator":"张云"}');
    INSERT INTO change_log (at, operator, action, table_name, row_id)
      VALUES ('2020', '李梅', 'insert', 'school', 's'), ('2020', '—', 'insert', 'setting', 'x');`)
  await migrate(connection)
  expect(
    sqlite.prepare('SELECT name, position, retired_at FROM operator ORDER BY position').all(),
  ).toEqual([
    { name: '王强', position: 0, retired_at: null },
    { name: '李梅', position: 1, retired_at: null },
    { name: '张云', position: 2, retired_at: null },
  ])
  expect(
    sqlite
      .prepare(
        `SELECT change_log.operator, operator.name FROM change_log
          LEFT JOIN operator ON operator.id = operator_id WHERE at = '2020' ORDER BY change_log.id`,
      )
      .all(),
  ).toEqual([
    { operator: '李梅', name: '李梅' },
    { operator: '—', name: null },
  ])
  expect(sqlite.prepare('SELECT key FROM setting').pluck().all()).toEqual(['office'])
  expect(
    sqlite.prepare(`SELECT count(*) FROM change_log WHERE table_name = 'operator'`).pluck().get(),
  ).toBe(3)
  expect(() => sqlite.exec(`UPDATE change_log SET operator = 'x'`)).toThrow('append only')
  await connection.close()
})
