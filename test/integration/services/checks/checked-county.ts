import type { CheckId } from '#domain/checks/check.ts'
import type { Quarter } from '#domain/quarter.ts'
import { createOfficeBackend, type TestBackend } from '../../../helpers/test-backend.ts'

export const QUARTER: Quarter = '2020Q2'

export type CheckedCounty = Awaited<ReturnType<typeof openCheckedCounty>>

/**
 * Two projects and what the tests of checks do with them.
 *
 * @returns `lateId`, 水田高级中学, on which money and dates do not add up, and `quietId`, 石门完小,
 *   which only has not reported
 */
export async function openCheckedCounty() {
  const backend = await createOfficeBackend()
  const addProject = projectAdder(backend)
  const lateId = await addProject('水田高级中学', {
    plannedTotal: 30_000_000_000,
    floorArea: 7_631_100,
    plannedStart: '2018-03',
    plannedFinish: '2018-12',
    actualStart: '2018-04',
  })
  const quietId = await addProject('石门完小', { floorArea: 120_000 })
  const reportPercent = async (percent: number): Promise<void> => {
    await backend.ask('progress.save', {
      projectId: lateId,
      quarter: QUARTER,
      phase: 'structure',
      percent,
      completedInvestment: null,
    })
  }
  await reportPercent(4000)
  const run = (more: object = {}) => backend.ask('checks.run', { quarter: QUARTER, ...more })
  return {
    backend,
    lateId,
    quietId,
    addProject,
    reportPercent,
    run,
    /** Each finding as its check, its school and what explains it. */
    shown: async (more: object = {}): Promise<string[]> =>
      (await run(more)).findings.map(
        ({ checkId, schoolName, explanation }) =>
          `${checkId} ${schoolName} ${explanation?.sentence ?? '—'}`,
      ),
    explain: (checkId: CheckId, sentence: string, ...projectIds: string[]) =>
      backend.ask('checks.explain', { quarter: QUARTER, checkId, projectIds, sentence }),
    pay: async (kind: 'received' | 'paid', amount: number): Promise<string> => {
      const entry = { projectId: lateId, kind, date: '2020-06-30', amount }
      return (await backend.ask('funds.record', entry)).id
    },
    planToFinish: async (plannedFinish: string): Promise<void> => {
      const { project } = await backend.ask('projects.get', { id: lateId, quarter: QUARTER })
      const { revision, name, schoolId, categoryId } = project
      const { plannedTotal, floorArea, plannedStart, actualStart } = project
      const kept = {
        name,
        schoolId,
        categoryId,
        plannedTotal,
        floorArea,
        plannedStart,
        actualStart,
      }
      await backend.ask('projects.update', {
        id: lateId,
        revision,
        basics: { ...kept, plannedFinish },
      })
    },
  }
}

function projectAdder(backend: TestBackend) {
  return async (school: string, basics: object): Promise<string> => {
    const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name: school })
    const { id } = await backend.ask('projects.create', {
      name: `${school}教学综合楼`,
      schoolId,
      categoryId: 'teachingBuilding',
      ...basics,
    })
    return id
  }
}
