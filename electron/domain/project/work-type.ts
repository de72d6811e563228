/** 建设性质 */
export type WorkType =
  | 'new'
  | 'extension'
  | 'alteration'
  | 'alterationExtension'
  | 'continuation'
  | 'relocation'
  | 'strengthening'
  | 'repair'
  | 'ancillary'
  | 'purchase'
  | 'land'

export const WORK_TYPES: readonly WorkType[] = [
  'new',
  'extension',
  'alteration',
  'alterationExtension',
  'continuation',
  'relocation',
  'strengthening',
  'repair',
  'ancillary',
  'purchase',
  'land',
]

/** Their names on paper. */
export const WORK_TYPE_NAMES: Record<WorkType, string> = {
  new: '新建',
  extension: '扩建',
  alteration: '改建',
  alterationExtension: '改扩建',
  continuation: '续建',
  relocation: '迁建',
  strengthening: '加固',
  repair: '维修改造',
  ancillary: '附属设施',
  purchase: '购置',
  land: '征地',
}
