import { expect, test } from 'vitest'
import { profileColumn } from '#backend/imports/columns/evidence/column-profile.ts'
import { mapColumns } from '#backend/imports/columns/map-columns.ts'
import { officeWordings, type Wording } from '../../../fixtures/headers/office-wordings.ts'

/** `projectName 0.68`: what one column alone is taken for. */
function readWording({ path, kind, cells, isPast }: Wording): {
  field: string | null
  confidence: number
} {
  const profile = profileColumn(cells)
  const header = { column: 0, path, unit: null, unitRow: null, context: null, profile }
  const passed = isPast === null ? null : { isPast, isSure: true }
  const [read] = mapColumns({
    columns: [header],
    kind,
    choices: new Map(),
    isPast: () => passed,
    day: '2020-06-30',
  })
  return { field: read?.field ?? null, confidence: read?.confidence ?? 0 }
}

const wordings = officeWordings()

test('every field is known in the wordings of many offices', () => {
  const misread = wordings
    .filter((wording) => readWording(wording).field !== wording.field)
    .map((wording) => `${wording.kind} ${wording.path.join(' › ')}`)
  expect(misread).toEqual([])
})

test('there are wordings enough of every kind to mean something', () => {
  const kinds = Map.groupBy(wordings, ({ kind }) => kind)
  expect([...kinds.values()].every((ofKind) => ofKind.length > 50)).toBe(true)
})
