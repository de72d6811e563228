import { expect } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../../helpers/test-backend.ts'

/** Two projects of one programme and one without, each planned at 1,000 yuan of central money. */
export interface FundsOffice {
  readonly backend: TestBackend
  readonly projects: readonly [string, string, string]
  readonly programmeId: string
}

export async function openFundsOffice(): Promise<FundsOffice> {
  const backend = await createOfficeBackend()
  const school = await backend.ask('dictionaries.saveSchool', {
    name: '豆沙小学',
    stage: 'primary',
  })
  const programmeId = (await backend.ask('dictionaries.saveProgramme', { name: '薄弱改造' })).id
  const add = async (name: string, programme: string | null) => {
    const { id } = await backend.ask('projects.create', {
      name,
      schoolId: school.id,
      programmeId: programme,
      categoryId: 'canteen',
      plannedTotal: 100_000,
    })
    const lines = [{ fundingSourceId: 'central', year: null, amount: 100_000 }]
    await backend.ask('funds.saveBudget', { projectId: id, lines })
    return id
  }
  const projects = [
    await add('食堂', programmeId),
    await add('公厕', programmeId),
    await add('浴室', null),
  ] as const
  return { backend, projects, programmeId }
}

/** A document over the first projects, in fen. */
export const documentOver = (
  projects: FundsOffice['projects'],
  amounts: readonly number[],
  total: number,
) => ({
  number: '云财教〔2020〕8号',
  issuedOn: '2020-04-10',
  issuer: '省财政厅',
  fundingSourceId: 'central',
  total,
  lines: amounts.map((amount, index) => ({ projectId: projects[index] ?? '', amount })),
})

/** The answer to what a rule does not allow. */
export const rule = (name: string, subject: unknown = expect.any(String)) => ({
  ok: false,
  error: { code: 'not_allowed', details: { rule: name, subject } },
})
