import type { Quarter } from '#domain/quarter.ts'
import { dictionariesOf, type Doing, pick } from './random-step.ts'

/** Dictionaries, operators and what the office says of findings. */
export const OFFICE_STEPS: readonly Doing[] = [
  async (office, { choice, other }) => {
    const { schools, townships, programmes } = await dictionariesOf(office)
    const name = `名${other % 6}`
    if (choice % 3 === 0) {
      return office.backend.call('dictionaries.saveTownship', {
        id: pick([null, ...townships], other)?.id ?? null,
        name,
      })
    }
    if (choice % 3 === 1) {
      return office.backend.call('dictionaries.saveProgramme', {
        id: pick([null, ...programmes], other)?.id ?? null,
        name,
      })
    }
    return office.backend.call('dictionaries.saveSchool', {
      id: pick([null, ...schools], other)?.id ?? null,
      name,
      townshipId: pick(townships, choice)?.id ?? null,
    })
  },
  async ({ backend }, { choice, other }) => {
    const { names } = await backend.ask('operators.list', {})
    const name = pick(['李梅', '张云', ...names], choice) ?? '李梅'
    if (other % 4 === 0) return backend.call('operators.retire', { name })
    if (other % 4 === 1) {
      return backend.call('operators.rename', { name, newName: `某${other % 7}` })
    }
    return backend.call('operators.switch', { name })
  },
  async ({ backend }, { choice, other }) => {
    const quarter: Quarter = '2021Q1'
    const { findings } = await backend.ask('checks.run', { quarter, filter: {} })
    const finding = pick(
      findings.filter(({ severity }) => severity === 'soft'),
      choice,
    )
    if (!finding) return null
    const { checkId, projectId } = finding
    const about = { quarter, checkId, projectIds: [projectId] }
    if (finding.explanation) return backend.call('checks.withdraw', about)
    return backend.call('checks.explain', { ...about, sentence: `情况属实${other % 3}` })
  },
]
