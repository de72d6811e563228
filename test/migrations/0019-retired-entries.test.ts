import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('entries of before are in use, and a flag is yes or no', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 18)
  sqlite.exec(`INSERT INTO township (id, name, position) VALUES ('t', '豆沙镇', 1)`)
  sqlite.exec(`INSERT INTO programme (id, name, position) VALUES ('p', '薄改', 1)`)
  await migrate(connection)
  for (const table of ['township', 'programme', 'category', 'funding_source']) {
    const flags = sqlite.prepare(`SELECT DISTINCT is_retired FROM ${table}`).pluck().all()
    expect(flags).toEqual([0])
    expect(() => sqlite.exec(`UPDATE ${table} SET is_retired = 2`)).toThrow('CHECK')
  }
  await connection.close()
})
