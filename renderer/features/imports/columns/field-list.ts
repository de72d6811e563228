import type { ImportField, ImportKind } from '#contract/imports.ts'

/**
 * The fields a column can mean, as the chooser lists them. How headers are recognised is the
 * backend's matter (resources/vocabularies/import-fields.json); names are in resources/sentences.
 * The Chinese names are found by pinyin too, which is written here because the list is closed.
 */

export const FIELD_GROUPS = [
  'project',
  'school',
  'size',
  'budget',
  'dates',
  'progress',
  'funds',
  'people',
  'target',
] as const

export type FieldGroup = (typeof FIELD_GROUPS)[number]

/** What the figures of a field measure; decides which units can be chosen. */
export type Quantity = 'money' | 'area' | 'percent'

export interface ListedField {
  readonly field: ImportField
  readonly group: FieldGroup
  readonly quantity: Quantity | null
  readonly kinds: readonly ImportKind[]
  readonly pinyin: string
  readonly initials: string
}

const BOTH: readonly ImportKind[] = ['projects', 'targets']
const PROJECTS: readonly ImportKind[] = ['projects']
const TARGETS: readonly ImportKind[] = ['targets']

/** The sources money can be split by, as the ledger knows them from its start. */
const SOURCES = [
  ['central', 'zhongyangzijin', 'zyzj'],
  ['province', 'shengjizijin', 'sjzj'],
  ['city', 'zhoushijizijin', 'zsjzj'],
  ['county', 'xianjipeitao', 'xjpt'],
  ['bond', 'zhuanxiangzhaiquan', 'zxzq'],
  ['donation', 'shehuijuanzeng', 'shjz'],
  ['school', 'xuexiaozichou', 'xxzc'],
  ['other', 'qitazijin', 'qtzj'],
] as const

export const FIELDS: readonly ListedField[] = [
  listed('sequence', 'project', null, BOTH, 'xuhao', 'xh'),
  listed('projectCode', 'project', null, PROJECTS, 'xiangmudaima', 'xmdm'),
  listed('projectName', 'project', null, PROJECTS, 'xiangmumingcheng', 'xmmc'),
  listed('programme', 'project', null, BOTH, 'zhuanxiang', 'zx'),
  listed('year', 'project', null, PROJECTS, 'xiangmuniandu', 'xmnd'),
  listed('category', 'project', null, PROJECTS, 'xiangmuleibie', 'xmlb'),
  listed('workType', 'project', null, PROJECTS, 'jianshexingzhi', 'jsxz'),
  listed('content', 'project', null, PROJECTS, 'jiansheneirongjiguimo', 'jsnrjgm'),
  listed('school', 'school', null, BOTH, 'xuexiaomingcheng', 'xxmc'),
  listed('schoolCode', 'school', null, BOTH, 'xuexiaobiaoshima', 'xxbsm'),
  listed('township', 'school', null, BOTH, 'xiangzhen', 'xz'),
  listed('stage', 'school', null, BOTH, 'xueduan', 'xd'),
  listed('quantity', 'size', null, PROJECTS, 'shuliang', 'sl'),
  listed('unit', 'size', null, PROJECTS, 'danwei', 'dw'),
  listed('floorArea', 'size', 'area', BOTH, 'jianzhumianji', 'jzmj'),
  listed('landArea', 'size', 'area', BOTH, 'yongdimianji', 'ydmj'),
  listed('sportsArea', 'size', 'area', BOTH, 'yundongchangmianji', 'ydcmj'),
  listed('plannedTotal', 'budget', 'money', PROJECTS, 'jihuazongtouzi', 'jhztz'),
  ...split('budget', 'budget', 'jihuatouzi', 'jhtz'),
  listed('plannedStart', 'dates', null, PROJECTS, 'jihuakaigong', 'jhkg'),
  listed('plannedFinish', 'dates', null, PROJECTS, 'jihuajungong', 'jhjg'),
  listed('actualStart', 'dates', null, PROJECTS, 'shijikaigong', 'sjkg'),
  listed('actualFinish', 'dates', null, PROJECTS, 'shijijungong', 'sjjg'),
  listed('buildPeriod', 'dates', null, PROJECTS, 'jianshegongqi', 'jsgq'),
  listed('phase', 'progress', null, PROJECTS, 'xiangmujieduan', 'xmjd'),
  listed('percent', 'progress', 'percent', PROJECTS, 'xingxiangjindu', 'xxjd'),
  listed('completedToDate', 'progress', 'money', PROJECTS, 'leijiwanchengtouzi', 'ljwctz'),
  listed('problems', 'progress', null, PROJECTS, 'cunzaiwenti', 'czwt'),
  listed('nextSteps', 'progress', null, PROJECTS, 'xiayibucuoshi', 'xybcs'),
  listed('allocatedToDate', 'funds', 'money', PROJECTS, 'leijixiadazijin', 'ljxdzj'),
  ...split('allocated', 'funds', 'leijixiada', 'ljxd'),
  listed('receivedToDate', 'funds', 'money', PROJECTS, 'leijidaoweizijin', 'ljdwzj'),
  ...split('received', 'funds', 'leijidaowei', 'ljdw'),
  listed('paidToDate', 'funds', 'money', PROJECTS, 'leijizhifuzijin', 'ljzfzj'),
  ...split('paid', 'funds', 'leijizhifu', 'ljzf'),
  listed('targetAmount', 'target', 'area', TARGETS, 'mubiao', 'mb'),
  listed('measure', 'target', null, TARGETS, 'mubiaoleixing', 'mblx'),
  listed('dueDate', 'target', null, TARGETS, 'wanchengshijian', 'wcsj'),
  listed('leader', 'people', null, BOTH, 'zerenlingdao', 'zrld'),
  listed('responsibleUnit', 'people', null, BOTH, 'zerendanwei', 'zrdw'),
  listed('responsiblePerson', 'people', null, BOTH, 'zerenren', 'zrr'),
  listed('note', 'people', null, BOTH, 'beizhu', 'bz'),
]

const BY_FIELD = new Map(FIELDS.map((one) => [one.field, one]))

export function quantityOf(field: ImportField | null): Quantity | null {
  return (field === null ? undefined : BY_FIELD.get(field))?.quantity ?? null
}

function listed(
  field: ImportField,
  group: FieldGroup,
  quantity: Quantity | null,
  kinds: readonly ImportKind[],
  pinyin: string,
  initials: string,
): ListedField {
  return { field, group, quantity, kinds, pinyin, initials }
}

/** One field per source of a money field, e.g. `received:central`. */
function split(
  prefix: string,
  group: FieldGroup,
  pinyin: string,
  initials: string,
): readonly ListedField[] {
  return SOURCES.map(([source, sourcePinyin, sourceInitials]) =>
    listed(
      `${prefix}:${source}`,
      group,
      'money',
      PROJECTS,
      `${pinyin} ${sourcePinyin}`,
      `${initials} ${sourceInitials}`,
    ),
  )
}
