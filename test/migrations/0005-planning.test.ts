import { expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'

test('a ledger with categories of its own learns what they add to, and takes one survey a school and year', async () => {
  const connection = connect(':memory:')
  const { sqlite } = connection
  await migrate(connection, 4)
  sqlite.exec(`
    INSERT INTO category VALUES ('own', '图书馆', '栋', 'floor', 'construction', 99);
    INSERT INTO school (id, name, pinyin, initials) VALUES ('s', '石门完小', 'x', 'x');`)
  await migrate(connection)
  const addsTo = (id: string) =>
    sqlite.prepare('SELECT adds_to FROM category WHERE id = ?').pluck().get(id)
  expect(['own', 'teachingBuilding', 'sportsGround', 'toilet'].map(addsTo)).toEqual([
    null,
    'teachingArea',
    'sportsArea',
    null,
  ])
  const survey = (id: string, school: string, year: number) =>
    sqlite
      .prepare(
        'INSERT INTO school_condition (id, school_id, year, surveyed_on) VALUES (?, ?, ?, ?)',
      )
      .run(id, school, year, `${year}-09-01`)
  survey('c1', 's', 2018)
  survey('c2', 's', 2019)
  expect(() => survey('c3', 's', 2019)).toThrow('UNIQUE')
  expect(() => survey('c4', 'nobody', 2019)).toThrow('FOREIGN KEY')
  expect(sqlite.prepare('SELECT count(*) FROM standard').pluck().get()).toBe(14)
  await connection.close()
})
