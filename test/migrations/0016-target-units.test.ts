import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('targets of before are in ㎡; those typed in 亩 say so', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 15)
  sqlite.exec(`INSERT INTO programme (id, name, position) VALUES ('p', '十三五', 1)`)
  const add = (id: string, columns = '', values = '') =>
    sqlite.exec(
      `INSERT INTO target (id, programme_id, measure, amount, position${columns})
        VALUES ('${id}', 'p', 'land', 1866667, 1${values})`,
    )
  add('old')
  await migrate(connection)
  add('new', ', area_unit', `, 'mu'`)
  expect(() => add('odd', ', area_unit', `, 'acre'`)).toThrow('CHECK')
  expect(sqlite.prepare('SELECT id, area_unit FROM target ORDER BY id DESC').raw().all()).toEqual([
    ['old', null],
    ['new', 'mu'],
  ])
  await connection.close()
})
