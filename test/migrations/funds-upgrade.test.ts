import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a ledger of the first version keeps every entry of money, its reversal and its batch', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 1)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '水田高级中学', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, pinyin, initials,
        created_at, updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', 'x', 'x', '2019', '2019');
    INSERT INTO import_batch VALUES ('b', 'projects', 'a.xlsx', 'x', 1, '表', 'x', '{}', '2019',
      '王强', 1, 0, 0, NULL);
    INSERT INTO fund_entry VALUES
      ('back', 'p', 'paid', 'central', '2019-06-01', -500, '凭证1', '甲公司', '记错', 'reversal',
        NULL, NULL, '2019-06-01'),
      ('paid', 'p', 'paid', 'central', '2019-05-01', 500, '凭证1', '甲公司', NULL, 'entered',
        NULL, NULL, '2019-05-01'),
      ('form', 'p', 'received', NULL, '2019-03-31', 700, NULL, NULL, NULL, 'quarterlyForm',
        'b', NULL, '2019-04-01');
    UPDATE fund_entry SET reverses_id = 'paid' WHERE id = 'back';`)
  const entries = () =>
    sqlite
      .prepare(
        `SELECT id, project_id, kind, funding_source_id, entry_date, amount_fen, document_number,
          payee, note, origin, batch_id, reverses_id, created_at FROM fund_entry ORDER BY rowid`,
      )
      .all()
  const before = entries()
  await migrate(connection)
  expect(entries()).toEqual(before)
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(() => sqlite.exec(`UPDATE fund_entry SET reverses_id = 'gone' WHERE id = 'back'`)).toThrow(
    'FOREIGN KEY',
  )
  await connection.close()
})
