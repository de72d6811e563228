import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports.ts'
import type { HeaderColumn } from '../../regions/header-paths.ts'
import { type FieldType, isOfKind } from '../field-vocabulary.ts'
import type { HeaderCandidate } from '../header-candidates.ts'
import type { CellSign } from './cell-signs.ts'
import type { ColumnProfile } from './column-profile.ts'

/** A column without a telling header: schools, townships, states and the like give themselves away. */
export function guessByValues(
  { profile, path }: HeaderColumn & { readonly profile: ColumnProfile },
  kind: ImportKind,
): HeaderCandidate[] {
  const header = path.join('')
  if (profile.filled < 3 || header.length > 8) return []
  const guesses = holdsProjects(kind) && !OTHER_STATE.test(header) ? PROJECT_GUESSES : PLACE_GUESSES
  const bySign = SIGN_GUESSES.find(
    ([sign, field, not]) =>
      (profile.signs.get(sign) ?? 0) >= 0.8 && isOfKind(field, kind) && !not.test(header),
  )
  if (bySign) return [guess(bySign[1])]
  return guesses
    .filter(([type, , least]) => profile.share(type) >= least && profile.distinct > 1)
    .map(([, field]) => guess(field))
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
  /文号|编号|文件|现有|原有?|拆除|上[季期月年]|手续|计划|建议|打算|结构|鉴定|审批|批复|是否|办学|权属|产权|等级|型号|村/
