import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a file belongs to a project or to an allocation document, never to both or neither', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 12)
  sqlite.exec(`
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '石门完小', 'x', 'x');
    INSERT INTO project (id, position, name, school_id, category_id, pinyin, initials, created_at,
        updated_at)
      VALUES ('p', 1, '食堂', 's', 'canteen', 'x', 'x', '2019', '2019');
    INSERT INTO allocation_document (id, number, issued_on, funding_source_id, total_fen, created_at)
      VALUES ('d', '8号', '2019-03-01', 'central', 100, '2019');`)
  await migrate(connection)
  const add = (id: string, project: string | null, document: string | null) =>
    sqlite
      .prepare(
        `INSERT INTO attachment (id, project_id, document_id, sha256, file_name, size, media_type,
            added_at, added_by)
          VALUES (?, ?, ?, ?, 'a.pdf', 1, 'application/pdf', '2020', '王强')`,
      )
      .run(id, project, document, 'a'.repeat(64))
  add('a1', 'p', null)
  add('a2', null, 'd')
  expect(() => add('a3', 'p', 'd')).toThrow('CHECK')
  expect(() => add('a4', null, null)).toThrow('CHECK')
  await connection.close()
})
