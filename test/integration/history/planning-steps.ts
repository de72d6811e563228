import { WAN } from '../closing/office.ts'
import { dictionariesOf, type Doing, pick } from './random-step.ts'

/** Targets, conditions, standards, diversions and the award. */
export const PLANNING_STEPS: readonly Doing[] = [
  async (office, { choice, other, amount }) => {
    const { programmes } = await dictionariesOf(office)
    const known = pick(await office.backend.ask('targets.list', {}), choice)
    if (known && other % 3 === 0) return office.backend.call('targets.delete', { id: known.id })
    return office.backend.call('targets.save', {
      id: other % 2 === 0 ? (known?.id ?? null) : null,
      programmeId: pick(programmes, choice)?.id ?? '',
      stage: 'primary',
      measure: 'floor',
      amount: amount * 10_000,
    })
  },
  async (office, { choice, other, amount }) => {
    const { rows } = await office.backend.ask('conditions.sheet', { year: 2020 })
    const row = pick(rows, choice)
    if (!row) return null
    if (row.survey && other % 3 === 0) {
      return office.backend.call('conditions.delete', { id: row.survey.id })
    }
    return office.backend.call('conditions.save', {
      schoolId: row.schoolId,
      year: 2020,
      surveyedOn: '2020-09-01',
      conditions: { pupils: amount * 10, teachingArea: other * 100 },
    })
  },
  async ({ backend }, { choice, other, amount }) => {
    const standards = await backend.ask('standards.list', {})
    const known = pick(standards, choice)
    if (known && other % 3 === 0) return backend.call('standards.delete', { id: known.id })
    return backend.call('standards.save', {
      id: other % 2 === 0 ? (known?.id ?? null) : null,
      level: 'primary',
      measure: 'teachingArea',
      basis: 'pupil',
      norm: amount * 10,
      source: '县教〔2021〕1号',
      validFrom: '2021-01-01',
    })
  },
  async (office, { choice, other, amount }) => {
    const { schools } = await dictionariesOf(office)
    const known = await office.backend.ask('diversions.list', { year: 2020 })
    const gone = pick(known, choice)
    if (gone && other % 3 === 0) return office.backend.call('diversions.delete', { id: gone.id })
    return office.backend.call('diversions.save', {
      year: 2020,
      fromSchoolId: pick(schools, choice)?.id ?? '',
      toSchoolId: pick(schools, other)?.id ?? '',
      level: 'primary',
      pupils: amount,
    })
  },
  ({ backend }, { amount }) =>
    backend.call('awards.savePolicy', {
      stage: 'primary',
      fullClasses: 24,
      fullPupils: 1200,
      amount: amount * WAN,
      leastClasses: 12,
      leastPupils: 600,
    }),
]
