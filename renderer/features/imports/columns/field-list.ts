import { IMPORT_KINDS, type ImportField, type ImportKind } from '#contract/imports/reading.ts'

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
  'quarter',
  'details',
  'fund',
  'conditions',
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

const ALL: readonly ImportKind[] = IMPORT_KINDS
const PROJECTS: readonly ImportKind[] = ['projects', 'progress']
const YEARLY: readonly ImportKind[] = ['projects', 'progress', 'funds', 'schools']
const BOTH: readonly ImportKind[] = [...PROJECTS, 'targets']
const FUNDS: readonly ImportKind[] = ['funds']
const SCHOOLS: readonly ImportKind[] = ['schools']
const PROJECTS_AND_FUNDS: readonly ImportKind[] = [...PROJECTS, ...FUNDS]
const PROJECTS_AND_SCHOOLS: readonly ImportKind[] = [...PROJECTS, ...SCHOOLS]
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
  listed('key', 'project', null, ALL, 'jilubiaoshi', 'jlbs'),
  listed('sequence', 'project', null, ALL, 'xuhao', 'xh'),
  listed('projectCode', 'project', null, PROJECTS_AND_FUNDS, 'xiangmudaima', 'xmdm'),
  listed('projectName', 'project', null, PROJECTS_AND_FUNDS, 'xiangmumingcheng', 'xmmc'),
  listed('programme', 'project', null, [...BOTH, ...FUNDS], 'zhuanxiang', 'zx'),
  listed('year', 'project', null, YEARLY, 'xiangmuniandu', 'xmnd'),
  listed('category', 'project', null, PROJECTS, 'xiangmuleibie', 'xmlb'),
  listed('workType', 'project', null, PROJECTS, 'jianshexingzhi', 'jsxz'),
  listed('content', 'project', null, PROJECTS, 'jiansheneirongjiguimo', 'jsnrjgm'),
  listed('school', 'school', null, ALL, 'xuexiaomingcheng', 'xxmc'),
  listed('schoolCode', 'school', null, ALL, 'xuexiaobiaoshima', 'xxbsm'),
  listed('township', 'school', null, ALL, 'xiangzhen', 'xz'),
  listed('stage', 'school', null, ALL, 'xueduan', 'xd'),
  listed('quantity', 'size', null, PROJECTS, 'shuliang', 'sl'),
  listed('unit', 'size', null, BOTH, 'danwei', 'dw'),
  listed('floorArea', 'size', 'area', [...BOTH, ...SCHOOLS], 'jianzhumianji', 'jzmj'),
  listed('landArea', 'size', 'area', [...BOTH, ...SCHOOLS], 'yongdimianji', 'ydmj'),
  listed('sportsArea', 'size', 'area', [...BOTH, ...SCHOOLS], 'yundongchangmianji', 'ydcmj'),
  listed('plannedTotal', 'budget', 'money', PROJECTS_AND_FUNDS, 'jihuazongtouzi', 'jhztz'),
  ...split('budget', 'budget', 'jihuatouzi', 'jhtz'),
  listed('plannedStart', 'dates', null, PROJECTS, 'jihuakaigong', 'jhkg'),
  listed('plannedFinish', 'dates', null, PROJECTS, 'jihuajungong', 'jhjg'),
  listed('actualStart', 'dates', null, PROJECTS, 'shijikaigong', 'sjkg'),
  listed('actualFinish', 'dates', null, PROJECTS, 'shijijungong', 'sjjg'),
  listed('buildPeriod', 'dates', null, PROJECTS, 'jianshegongqi', 'jsgq'),
  listed('phase', 'progress', null, PROJECTS, 'xiangmujieduan', 'xmjd'),
  listed('reachedStart', 'progress', null, PROJECTS, 'shifoukaigong', 'sfkg'),
  listed('reachedFinish', 'progress', null, PROJECTS, 'shifoujungong', 'sfjg'),
  listed('reachedAcceptance', 'progress', null, PROJECTS, 'shifouyanshou', 'sfys'),
  listed('reachedUse', 'progress', null, PROJECTS, 'shifoutourushiyong', 'sftrsy'),
  listed('percent', 'progress', 'percent', PROJECTS, 'xingxiangjindu', 'xxjd'),
  listed('completedToDate', 'progress', 'money', PROJECTS, 'leijiwanchengtouzi', 'ljwctz'),
  listed('problems', 'progress', null, PROJECTS, 'cunzaiwenti', 'czwt'),
  listed('nextSteps', 'progress', null, PROJECTS, 'xiayibucuoshi', 'xybcs'),
  listed('allocatedToDate', 'funds', 'money', PROJECTS, 'leijixiadazijin', 'ljxdzj'),
  ...split('allocated', 'funds', 'leijixiada', 'ljxd', PROJECTS_AND_FUNDS),
  listed('receivedToDate', 'funds', 'money', PROJECTS, 'leijidaoweizijin', 'ljdwzj'),
  ...split('received', 'funds', 'leijidaowei', 'ljdw', PROJECTS_AND_FUNDS),
  listed('paidToDate', 'funds', 'money', PROJECTS, 'leijizhifuzijin', 'ljzfzj'),
  ...split('paid', 'funds', 'leijizhifu', 'ljzf', PROJECTS_AND_FUNDS),
  listed('targetAmount', 'target', 'area', TARGETS, 'mubiao', 'mb'),
  listed('measure', 'target', null, TARGETS, 'mubiaoleixing', 'mblx'),
  listed('dueDate', 'target', null, TARGETS, 'wanchengshijian', 'wcsj'),
  listed('leader', 'people', null, BOTH, 'zerenlingdao', 'zrld'),
  listed('responsibleUnit', 'people', null, [...BOTH, ...FUNDS], 'zerendanwei', 'zrdw'),
  listed('responsiblePerson', 'people', null, [...BOTH, ...SCHOOLS], 'zerenren', 'zrr'),
  listed('note', 'people', null, ALL, 'beizhu', 'bz'),
  listed('reportQuarter', 'quarter', null, PROJECTS, 'shangbaojidu', 'sbjd'),
  listed('quarterPlanned', 'quarter', 'money', PROJECTS, 'benjidujihuadaoweizijin', 'bjdjhdwzj'),
  listed('quarterReceived', 'quarter', 'money', PROJECTS, 'benjidushijidaoweizijin', 'bjdsjdwzj'),
  listed('quarterPaid', 'quarter', 'money', PROJECTS, 'benjidushijishiyongzijin', 'bjdsjsyzj'),
  listed('quarterAllocated', 'quarter', 'money', PROJECTS, 'benjiduxiadazijin', 'bjdxdzj'),
  listed('quarterCompleted', 'quarter', 'money', PROJECTS, 'benjiduwanchengtouzi', 'bjdwctz'),
  listed('yearPlanned', 'quarter', 'money', PROJECTS, 'niandujihuatouzi', 'ndjhtz'),
  listed('yearCompleted', 'quarter', 'money', PROJECTS, 'bennianleijiwanchengtouzi', 'bnljwctz'),
  listed('yearShare', 'quarter', 'percent', PROJECTS, 'zhannianjihuabili', 'znjhbl'),
  listed('completedShare', 'quarter', 'percent', PROJECTS, 'zhanzongtouzibili', 'zztzbl'),
  listed('receivedShare', 'quarter', 'percent', PROJECTS, 'zijindaoweilü', 'zjdwl'),
  listed('paidShare', 'quarter', 'percent', PROJECTS, 'zijinzhifulü', 'zjzfl'),
  listed('site', 'details', null, PROJECTS, 'jianshedidian', 'jsdd'),
  listed('approvalDocument', 'details', null, PROJECTS, 'pifuwenhao', 'pfwh'),
  listed('approvalDate', 'details', null, PROJECTS, 'pifushijian', 'pfsj'),
  listed('contractor', 'details', null, PROJECTS, 'shigongdanwei', 'sgdw'),
  listed('supervisor', 'details', null, PROJECTS, 'jianlidanwei', 'jldw'),
  listed('designer', 'details', null, PROJECTS, 'shejidanwei', 'sjdw'),
  listed('contractAmount', 'details', 'money', PROJECTS, 'hetongjia', 'htj'),
  listed('structure', 'details', null, PROJECTS, 'jiegouleixing', 'jglx'),
  listed('storeys', 'details', null, PROJECTS, 'cengshu', 'cs'),
  listed('places', 'details', null, PROJECTS_AND_SCHOOLS, 'xinzengxuewei', 'xzxw'),
  listed('finishedArea', 'details', 'area', PROJECTS, 'yijungongmianji', 'yjgmj'),
  listed('startedArea', 'details', 'area', PROJECTS, 'yikaigongmianji', 'ykgmj'),
  listed('phone', 'details', null, ALL, 'lianxidianhua', 'lxdh'),
  listed('document', 'fund', null, FUNDS, 'zijinwenhao', 'zjwh'),
  listed('documentTitle', 'fund', null, FUNDS, 'wenjianmingcheng', 'wjmc'),
  listed('documentDate', 'fund', null, FUNDS, 'xiadashijian', 'xdsj'),
  listed('receivedDate', 'fund', null, FUNDS, 'daoweishijian', 'dwsj'),
  listed('paidDate', 'fund', null, FUNDS, 'zhifushijian', 'zfsj'),
  listed('fundAmount', 'fund', 'money', FUNDS, 'jine', 'je'),
  listed('fundingSource', 'fund', null, PROJECTS_AND_FUNDS, 'zijinlaiyuan', 'zjly'),
  listed('voucher', 'fund', null, FUNDS, 'pingzhenghao', 'pzh'),
  listed('payee', 'fund', null, FUNDS, 'duifangdanwei', 'dfdw'),
  listed('purpose', 'fund', null, FUNDS, 'zhaiyao', 'zy'),
  listed('fundKind', 'fund', null, FUNDS, 'liushuileixing', 'lslx'),
  listed('fundAllocated', 'fund', 'money', FUNDS, 'yixiadazijin', 'yxdzj'),
  listed('fundReceived', 'fund', 'money', FUNDS, 'yidaoweizijin', 'ydwzj'),
  listed('fundPaid', 'fund', 'money', FUNDS, 'yizhifuzijin', 'yzfzj'),
  listed('balance', 'fund', 'money', FUNDS, 'yue', 'ye'),
  listed('pupils', 'conditions', null, SCHOOLS, 'zaixiaoshengshu', 'zxss'),
  listed('classes', 'conditions', null, SCHOOLS, 'banjishu', 'bjs'),
  listed('boarders', 'conditions', null, SCHOOLS, 'jisushengshu', 'jsss'),
  listed('staff', 'conditions', null, SCHOOLS, 'jiaozhigongshu', 'jzgs'),
  listed('teachers', 'conditions', null, SCHOOLS, 'zhuanrenjiaoshishu', 'zrjss'),
  listed(
    'teachingArea',
    'conditions',
    'area',
    SCHOOLS,
    'jiaoxuejifuzhuyongfangmianji',
    'jxjfzyfmj',
  ),
  listed('livingArea', 'conditions', 'area', SCHOOLS, 'shenghuoyongfangmianji', 'shyfmj'),
  listed('officeArea', 'conditions', 'area', SCHOOLS, 'xingzhengbangongyongfangmianji', 'xzbgyfmj'),
  listed('otherArea', 'conditions', 'area', SCHOOLS, 'qitayongfangmianji', 'qtyfmj'),
  listed('unsafeArea', 'conditions', 'area', SCHOOLS, 'weifangmianji', 'wfmj'),
  listed('equipmentValue', 'conditions', 'money', SCHOOLS, 'jiaoxueyiqishebeizhi', 'jxyqsbz'),
  listed('books', 'conditions', null, SCHOOLS, 'tushuceshu', 'tscs'),
  listed('computers', 'conditions', null, SCHOOLS, 'jisuanjitaishu', 'jsjts'),
  listed('multimediaRooms', 'conditions', null, SCHOOLS, 'duomeitijiaoshishu', 'dmtjss'),
  listed('toiletPlaces', 'conditions', null, SCHOOLS, 'cesuodunweishu', 'csdws'),
  listed('beds', 'conditions', null, SCHOOLS, 'chuangweishu', 'cws'),
  listed('juniorPupils', 'conditions', null, SCHOOLS, 'chuzhongzaixiaoshengshu', 'czzxss'),
  listed('juniorClasses', 'conditions', null, SCHOOLS, 'chuzhongbanjishu', 'czbjs'),
  listed(
    'qualifiedTeachers',
    'conditions',
    null,
    SCHOOLS,
    'gaoyuguidingxuelijiaoshishu',
    'gygdxljss',
  ),
  listed(
    'backboneTeachers',
    'conditions',
    null,
    SCHOOLS,
    'xianjiyishangguganjiaoshishu',
    'xjysggjss',
  ),
  listed(
    'sportsArtsTeachers',
    'conditions',
    null,
    SCHOOLS,
    'tiyuyishuzhuanrenjiaoshishu',
    'tyyszrjss',
  ),
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
  kinds = PROJECTS,
): readonly ListedField[] {
  return SOURCES.map(([source, sourcePinyin, sourceInitials]) =>
    listed(
      `${prefix}:${source}`,
      group,
      'money',
      kinds,
      `${pinyin} ${sourcePinyin}`,
      `${initials} ${sourceInitials}`,
    ),
  )
}
