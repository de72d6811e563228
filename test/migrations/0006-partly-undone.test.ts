import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('batches of before were undone as a whole or not at all', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 5)
  sqlite.exec(`
    INSERT INTO import_batch VALUES ('a', 'projects', 'a.xlsx', 'x', 1, '表', 'x', '{}', '2019',
      '王强', 1, 0, 0, NULL);
    INSERT INTO import_batch VALUES ('b', 'projects', 'b.xlsx', 'y', 1, '表', 'x', '{}', '2019',
      '王强', 1, 0, 0, '2020');`)
  await migrate(connection)
  const rows = sqlite.prepare('SELECT id, undone_at, partly_undone_at FROM import_batch').all()
  expect(rows).toEqual([
    { id: 'a', undone_at: null, partly_undone_at: null },
    { id: 'b', undone_at: '2020', partly_undone_at: null },
  ])
  await connection.close()
})
