import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('reports that only corrections wrote are marked, those of closed quarters too, which stay locked', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 23)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '水田高级中学', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, pinyin, initials,
        created_at, updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', 'x', 'x', '2019', '2019'),
        ('q', 2, '厕所', 's', 'toilet', 'x', 'x', '2019', '2019');
    INSERT INTO progress_entry (id, project_id, quarter, phase, status, percent, entered_by,
        updated_at)
      VALUES ('carried', 'p', '2020Q1', 'structure', 'normal', 5000, '王强', '2020'),
        ('own', 'q', '2020Q1', 'structure', 'normal', 5000, '王强', '2020'),
        ('unlogged', 'p', '2019Q4', 'structure', 'normal', 4000, '王强', '2020');
    INSERT INTO correction (id, quarter, corrects_quarter, project_id, figure, reason, entered_by,
        entered_at)
      VALUES ('c', '2020Q1', '2019Q4', 'p', 'percent', '核减', '王强', '2020'),
        ('d', '2020Q1', '2019Q4', 'q', 'percent', '核减', '王强', '2020');
    INSERT INTO change_log (at, operator, action, table_name, row_id, project_id, after, action_id)
      VALUES ('2020', '王强', 'insert', 'correction', 'c', 'p', '{}', 'a'),
        ('2020', '王强', 'insert', 'progress_entry', 'carried', 'p', '{}', 'a'),
        ('2020', '王强', 'insert', 'correction', 'd', 'q', '{}', 'b'),
        ('2020', '王强', 'insert', 'progress_entry', 'own', 'q', '{}', 'c');
    INSERT INTO quarter_state (quarter, state, since) VALUES ('2020Q1', 'closed', '2020');`)
  await migrate(connection)
  expect(
    sqlite.prepare('SELECT id FROM progress_entry WHERE is_carried = 1').pluck().all(),
  ).toEqual(['carried'])
  expect(() => sqlite.exec(`UPDATE progress_entry SET percent = 1 WHERE id = 'own'`)).toThrow(
    'quarter closed',
  )
  await connection.close()
})
