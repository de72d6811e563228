import type { Input } from '#contract/index.ts'
import type { TestBackend } from './test-backend.ts'

/** What the sample wrote, each removed and none restored. */
export const WHOLE_SAMPLE = {
  project: [28, 0],
  progress_entry: [28, 0],
  fund_entry: [56, 0],
  school: [24, 0],
  township: [10, 0],
  programme: [1, 0],
}
/** All but one project, with its school, its township and the programme. */
export const ALL_BUT_ONE = {
  project: [27, 0],
  progress_entry: [27, 0],
  fund_entry: [54, 0],
  school: [23, 0],
  township: [9, 0],
}

const SHEET = '项目台账'

/** Opens the sample ledger of Binchuan: what to ask for to import it. */
export async function openBinchuan(backend: TestBackend): Promise<Input<'imports.apply'>> {
  const file = await backend.ask('imports.openSample', { sample: 'binchuan', jobId: 'job' })
  return { fileId: file.fileId, sheet: SHEET, asAt: '2020Q2', jobId: 'job' }
}
