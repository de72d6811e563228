import { expect, it } from 'vitest'
import { buildReport } from '#domain/report/build-report.ts'
import { narrowFacts, type PartialScope } from '#domain/report/narrow-facts.ts'
import { seededBasis } from '../../helpers/report-files/seeded-report.ts'

const basis = await seededBasis(5, 'wan')

/** One report of each township, programme or category that has projects. */
function partsBy(by: PartialScope['by'], ids: readonly string[]) {
  const { facts } = basis
  return ids.flatMap((id) => {
    const part = narrowFacts(facts, { by, id })
    return part ? [buildReport(part, { unit: 'wan', annexes: ['allProjects'] })] : []
  })
}

it.each([
  ['township', basis.facts.townships],
  ['programme', basis.facts.programmes],
  ['category', basis.facts.categories],
] as const)('splits the county by %s so that the parts add up to it', (by, names) => {
  const { dataset } = basis
  const parts = partsBy(
    by,
    names.map(({ id }) => id),
  )
  const sum = (pick: (part: (typeof parts)[number]) => number | null) =>
    parts.reduce((total, part) => total + (pick(part) ?? 0), 0)
  expect([
    sum(({ overview }) => overview.projectCount.value),
    sum(({ overview }) => overview.planned.value),
    sum(({ funds }) => funds.paid.value),
  ]).toEqual([
    dataset.overview.projectCount.value,
    dataset.overview.planned.value,
    dataset.funds.paid.value,
  ])
})

it('names the part behind the county and keeps only targets the part has for itself', () => {
  const { facts } = basis
  const [township] = facts.townships
  const [programme] = facts.programmes
  const ofTownship = narrowFacts(facts, { by: 'township', id: township?.id ?? '' })
  const ofProgramme = narrowFacts(facts, { by: 'programme', id: programme?.id ?? '' })
  expect(ofTownship?.county).toBe(`示范县${township?.name ?? ''}`)
  expect(ofTownship?.targets.every(({ schoolId }) => schoolId !== null)).toBe(true)
  expect(new Set(ofProgramme?.targets.map(({ programmeId }) => programmeId))).toEqual(
    new Set([programme?.id]),
  )
})

it('knows no part the ledger does not have', () => {
  expect(narrowFacts(basis.facts, { by: 'township', id: 'nowhere' })).toBeNull()
})
