import { expect, test } from 'vitest'
import { codeOfAnother, codeOwners } from '#backend/imports/planning/row-problems.ts'
import type { SchoolReference } from '#backend/imports/planning/matching/places.ts'
import { sheetOf, typedRow } from './made-rows.ts'

const school = (id: string | null, name: string): SchoolReference => ({
  id,
  key: id ?? `${name} `,
  name,
  schoolCode: null,
  stage: null,
  township: null,
})

function problems(code: string, of: SchoolReference, owners: Map<string, string>): string[] {
  const row = typedRow(2, { schoolCode: code })
  return codeOfAnother(row, of, sheetOf([row]), owners).map((problem) => problem.code)
}

test('a form that gives its school the code of another one is refused, its own code is not', () => {
  const known = { id: 'a', name: '甲小学', schoolCode: '2153000101', stage: null, townshipId: null }
  const owners = codeOwners({ schools: [{ ...known, aliases: [] }] })
  expect(problems('2153000101', school('b', '乙小学'), owners)).toEqual(['code_of_another'])
  expect(problems('2153000101', school('a', '甲小学'), owners)).toEqual([])
})

test('two new schools of a sheet cannot have one code, two rows of one school can', () => {
  const owners = new Map<string, string>()
  const found = ['丙小学', '丁小学', '丙小学'].map((name) =>
    problems('2153000103', school(null, name), owners),
  )
  expect(found).toEqual([[], ['code_of_another'], []])
})
