import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import { type FieldType, type HeaderCandidate, isOfKind } from '../field-vocabulary.ts'
import type { CellSign } from './cell-signs.ts'
import type { ColumnProfile } from './column-profile.ts'

/** A column without a telling header: its last word, or schools, townships, states, phones give it away. */
export function guessByValues(
  { profile, path }: HeaderColumn & { readonly profile: ColumnProfile },
  kind: ImportKind,
): HeaderCandidate[] {
  const header = path.join('')
  if (header.length > 8) return []
  const byHead = HEADS.find(
    ([head, field, not, sign]) =>
      head.test(path.at(-1) ?? '') &&
      isOfKind(field, kind) &&
      !not.test(header) &&
      profile.filled > 0 &&
      profile.numeric < 0.2 &&
      (sign === null || (profile.signs.get(sign) ?? 0) >= 0.7),
  )
  if (byHead) return [guess(byHead[1])]
  if (profile.filled < 3) return []
  const named = [...profile.known].find(([, share]) => share >= 0.6)
  if (named && isOfKind(named[0], kind)) return [guess(named[0])]
  const bySign = SIGN_GUESSES.find(
    ([sign, field, not]) =>
      (profile.signs.get(sign) ?? 0) >= 0.8 && isOfKind(field, kind) && !not.test(header),
  )
  if (bySign) return [guess(bySign[1])]
  const guesses = holdsProjects(kind) && !OTHER_STATE.test(header) ? PROJECT_GUESSES : PLACE_GUESSES
  return guesses
    .filter(([type, , least]) => shareOf(profile, type) >= least && profile.distinct > 1)
    .flatMap(([, field]) => (field === 'school' ? guessSchool(profile, kind) : [guess(field)]))
}

/**
 * 付石门小学进度款 and 石门小学教学楼尾款 speak of schools in the words of a booking, 改扩建乡镇小学21所 in those of
 * a task: they name none, as 石门小学教学楼 does in a list of works.
 */
function guessSchool(profile: ColumnProfile, kind: ImportKind): HeaderCandidate[] {
  if (holdsProjects(kind) || profile.schools() >= 0.5) return [guess('school')]
  return isOfKind('purpose', kind) ? [guess('purpose')] : []
}

/** A text that only speaks of a state, 清江市建筑设计院 or 组织竣工验收, makes no column of states. */
function shareOf(profile: ColumnProfile, type: FieldType): number {
  return type === 'phase' ? profile.states() : profile.share(type)
}

function guess(field: ImportField): HeaderCandidate {
  return { field, confidence: 0.62, reason: 'values' }
}

/** Signs that say the field by themselves, and headers that speak of somebody else's. */
const SIGN_GUESSES: readonly (readonly [CellSign, ImportField, RegExp])[] = [
  ['phone', 'phone', /经理|施工|监理|设计|公司|供应|供货|中标|代码|编码|编号/],
  ['notice', 'documentTitle', /批复/],
  ['documentNumber', 'document', /批复|立项|许可/],
  ['structure', 'structure', /原|现有|拆/],
]

const OTHER_FIRMS =
  /施工|监理|设计|勘察|代理|检测|审计|咨询|图审|供[货应]|中标|填报|编制|复核|审核|制表|经理|会计|出纳|法人/

/** What a header nobody knows is about by its last word: 落地位置 a place, 卡点堵点 problems. */
const HEADS: readonly (readonly [
  head: RegExp,
  field: ImportField,
  not: RegExp,
  sign: CellSign | null,
])[] = [
  [/(?:地点|地址|位置|所在地)$/, 'site', /原|现有/, null],
  [/(?:问题|困难|堵点|难点|痛点|瓶颈)$/, 'problems', /整改|隐患|数/, null],
  [/(?:措施|举措|打算|对策)$/, 'nextSteps', /问题/, null],
  [/(?:电话|手机|联系方式)$/, 'phone', OTHER_FIRMS, null],
  [/[人员长]$|代表$|专干$/, 'responsiblePerson', OTHER_FIRMS, 'person'],
]

type Guess = readonly [type: FieldType, field: ImportField, leastShare: number]

const PLACE_GUESSES: readonly Guess[] = [
  ['school', 'school', 0.8],
  ['township', 'township', 0.8],
]
const PROJECT_GUESSES: readonly Guess[] = [
  ...PLACE_GUESSES,
  ['stage', 'stage', 0.8],
  ['workType', 'workType', 0.8],
  ['fundingSource', 'fundingSource', 0.7],
  ['phase', 'phase', 0.7],
]

/** States of something other than the work: of what was there before, of papers, of earlier quarters. */
const OTHER_STATE =
  /文号|编号|文件|现有|原有?|拆除|上[季期月年]|手续|计划|建议|打算|结构|鉴定|审批|批复|是否|办学|权属|产权|等级|型号|村|合同|方式|要求|谁/
