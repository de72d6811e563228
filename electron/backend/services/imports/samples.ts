import { join } from 'node:path'
import type { Sample, SampleId } from '#contract/app.ts'

/** The sample counties that come with the program; numbers split among projects are illustrative. */
export const samples: readonly Sample[] = [
  {
    id: 'binchuan',
    fileName: 'binchuan-2020.xlsx',
    county: '宾川县',
    bureau: '宾川县教育体育局',
    title: '宾川县2020年义务教育薄弱环节改善与能力提升项目台账（示例）',
  },
  {
    id: 'yanjin',
    fileName: 'yanjin-13-5.xlsx',
    county: '盐津县',
    bureau: '盐津县教育体育局',
    title: '盐津县“十三五”学校建设面积目标与项目（示例）',
  },
]

/** Path of a sample's spreadsheet. */
export function samplePath(resourcesFolder: string, id: SampleId): string {
  const sample = samples.find((candidate) => candidate.id === id)
  return join(resourcesFolder, 'sample', sample?.fileName ?? id)
}
