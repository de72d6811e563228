import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a ledger of the first version takes explanations, one per quarter, check and project', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 1)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '水田高级中学', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, pinyin, initials,
        created_at, updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', 'x', 'x', '2019', '2019');
    INSERT INTO progress_entry (id, project_id, quarter, phase, status, percent, entered_by,
        updated_at)
      VALUES ('e', 'p', '2019Q4', 'structure', 'normal', 5000, '王强', '2019');`)
  const rows = () => [
    sqlite.prepare('SELECT * FROM project').all(),
    sqlite.prepare('SELECT id, quarter, phase, percent, updated_at FROM progress_entry').all(),
  ]
  const before = rows()
  await migrate(connection)
  expect(rows()).toEqual(before)

  const explain = (id: string, quarter: string, project: string) =>
    sqlite
      .prepare(
        `INSERT INTO check_explanation VALUES (?, ?, 'suspended', ?, '雨季停工。', 'f', '王强', '2020')`,
      )
      .run(id, quarter, project)
  explain('x1', '2020Q1', 'p')
  explain('x2', '2020Q2', 'p')
  expect(() => explain('x3', '2020Q2', 'p')).toThrow('UNIQUE')
  expect(() => explain('x4', '2020Q3', 'nobody')).toThrow('FOREIGN KEY')
  expect(() => explain('x5', '2020-06', 'p')).toThrow('CHECK')
  await connection.close()
})
