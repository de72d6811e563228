import type { TFunction } from 'i18next'
import {
  checkMend,
  checkName,
  checkSentence,
  writeInChinese,
  type WriteValue,
} from '#contract/check-sentences.ts'
import type { ProjectBasics } from '#contract/projects/project-row.ts'
import type { CheckId, ProjectFinding } from '#domain/checks/check.ts'
import { formatScaled } from '#domain/decimal.ts'
import { formatFen } from '#domain/money.ts'
import { translateBy } from '../../error-text.ts'
import { phaseText, quarterText } from '../../i18n/names.ts'
import { getPreferences, type ShownMoneyUnit } from '../../preferences.ts'
import { moneyText } from '../figures/money.tsx'

/** 支付大于到位 */
export function checkNameText(checkId: CheckId, t: TFunction): string {
  return checkName(checkId, translateBy(t))
}

/** What can be done about it, in one sentence. */
export function checkMendText(checkId: CheckId, t: TFunction): string {
  return checkMend(checkId, translateBy(t))
}

/** What does not add up, with its figures in the unit chosen at the top of the window. */
export function findingText(
  finding: Pick<ProjectFinding, 'checkId' | 'sentence' | 'facts' | 'beside'>,
  unit: ShownMoneyUnit,
  t: TFunction,
): string {
  return checkSentence(finding, translateBy(t), writeValue(unit, t))
}

/** Where the finding is mended: the part of the project page, and its field where that part has one to type in. */
export function mendingAddress({
  projectId,
  place,
  field,
  rows,
}: Pick<ProjectFinding, 'projectId' | 'place' | 'field' | 'rows'>): string {
  const page = `/projects/${projectId}?tab=`
  if (rows.some(({ table }) => table === 'milestone')) return `${page}milestones`
  if (place !== 'money') return `${page}${place}&field=${FORM_FIELDS[field] ?? field}`
  return field === 'plannedTotal' ? `${page}budget&field=amount` : `${page}funds`
}

/** What the form of the project calls a field otherwise. */
const FORM_FIELDS: Readonly<Partial<Record<ProjectFinding['field'], keyof ProjectBasics>>> = {
  programme: 'programmeId',
}

/** Values in the reader's language; what is written alike everywhere is left to the paper's form. */
function writeValue(unit: ShownMoneyUnit, t: TFunction): WriteValue {
  const onPaper = writeInChinese(unit)
  return (value) => {
    switch (value.kind) {
      case 'money':
        return t(`checks.value.money.${unit}`, { amount: moneyText(value.value, unit) })
      case 'unitCost': {
        const amount = formatFen(value.value, 'yuan', { grouped: true, maxDecimals: 0 })
        return t('checks.value.unitCost', { amount })
      }
      case 'points':
        return t('checks.value.points', { points: formatScaled(value.value, 2) })
      case 'days':
      case 'months':
        return t(`checks.value.${value.kind}`, { count: value.value })
      case 'quarter':
        return quarterText(value.value, t)
      case 'phase':
        return phaseText(value.workflow, value.value, t)
      case 'fundKind':
        return t(`domain.fundKind.${value.value}`)
      case 'date':
        return getPreferences().language === 'zh-CN' ? onPaper(value) : value.value
      case 'area':
      case 'percent':
      case 'count':
      case 'text':
        return onPaper(value)
    }
  }
}
