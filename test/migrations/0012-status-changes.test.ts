import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a project of before changes once a day, never in a closed quarter, and old revisions stay', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 11)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '石门完小', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, pinyin, initials, created_at,
        updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', 'x', 'x', '2019', '2019');
    INSERT INTO budget_revision (id, project_id, funding_source_id, old_amount_fen, new_amount_fen,
        reason, revised_on, created_at)
      VALUES ('r', 'p', 'central', 100, 90, '核减', '2019-03-01', '2019');`)
  await migrate(connection)
  sqlite.exec(
    `INSERT INTO quarter_state (quarter, state, since) VALUES ('2019Q2', 'closed', '2019')`,
  )
  const add = (id: string, day: string) =>
    sqlite
      .prepare(
        `INSERT INTO status_change (id, project_id, status, changed_on, reason, created_at)
          VALUES (?, 'p', 'suspended', ?, '征地未完成', '2019')`,
      )
      .run(id, day)
  add('c1', '2019-07-01')
  expect(() => add('c2', '2019-07-01')).toThrow('UNIQUE')
  expect(() => add('c3', '2019-06-30')).toThrow('quarter closed')
  expect(sqlite.prepare('SELECT changes_total FROM budget_revision').pluck().get()).toBe(0)
  await connection.close()
})
