import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('an indicator has one figure a quarter, in a unit that is known, and none while it is closed', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 9)
  sqlite.exec(
    `INSERT INTO quarter_state (quarter, state, since) VALUES ('2020Q1', 'closed', '2020')`,
  )
  await migrate(connection)
  const indicator = (id: string, unit: string, people: number | null) =>
    sqlite
      .prepare(
        `INSERT INTO indicator (id, name, direction, unit, target, target_people, position)
          VALUES (?, '资助', 'atLeast', ?, 1, ?, 1)`,
      )
      .run(id, unit, people)
  const reading = (id: string, quarter: string) =>
    sqlite
      .prepare(
        `INSERT INTO indicator_reading (id, indicator_id, quarter, value) VALUES (?, 'a', ?, 1)`,
      )
      .run(id, quarter)
  indicator('a', 'money', 12)
  expect(() => indicator('b', 'percent', 12)).toThrow('CHECK')
  expect(() => indicator('c', 'metres', null)).toThrow('CHECK')
  reading('r', '2020Q2')
  expect(() => reading('s', '2020Q2')).toThrow('UNIQUE')
  expect(() => reading('t', '2020Q1')).toThrow('quarter closed')
  await connection.close()
})
