import { formatArea } from '#domain/area.ts'
import type { CheckId, CheckValue, ProjectFinding } from '#domain/checks/check.ts'
import { formatFen, type MoneyUnit } from '#domain/money.ts'
import { formatPartialDate } from '#domain/partial-date.ts'
import { formatPercent } from '#domain/percent.ts'
import { phaseName, type PhaseNames } from '#domain/project/phase.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type { Translate } from './sentence-templates.ts'

/** Writes a value with its unit, in the reader's language and unit of money. */
export type WriteValue = (value: CheckValue) => string

/** 累计支付32万元，大于累计到位30万元，多2万元。 */
export function checkSentence(
  finding: Pick<ProjectFinding, 'checkId' | 'sentence' | 'facts' | 'beside'>,
  translate: Translate,
  write: WriteValue,
): string {
  const values = Object.entries({ ...finding.beside, ...finding.facts })
  return translate(
    `check.${finding.checkId}.said.${finding.sentence}`,
    Object.fromEntries(values.map(([name, value]) => [name, write(value)])),
  )
}

/** 支付大于到位 */
export function checkName(checkId: CheckId, translate: Translate): string {
  return translate(`check.${checkId}.name`)
}

/** What can be done about it. */
export function checkMend(checkId: CheckId, translate: Translate): string {
  return translate(`check.${checkId}.mend`)
}

const UNIT_NAMES: Readonly<Record<MoneyUnit, string>> = {
  yuan: '元',
  qian: '千元',
  wan: '万元',
  baiwan: '百万元',
  yi: '亿元',
}
const FUND_KIND_NAMES = { allocated: '下达', received: '到位', paid: '支付' } as const

/** Values as they are written on Chinese paper and in the terminal, phases in the office's words. */
export function writeInChinese(unit: MoneyUnit, names: PhaseNames = {}): WriteValue {
  // oxlint-disable-next-line typescript/consistent-return -- the compiler proves the switch exhaustive
  return (value) => {
    switch (value.kind) {
      case 'money':
        return `${formatFen(value.value, unit)}${UNIT_NAMES[unit]}`
      case 'unitCost':
        return `${formatFen(value.value, 'yuan', { maxDecimals: 0 })}元/㎡`
      case 'area':
        return `${formatArea(value.value, 'squareMetre')}㎡`
      case 'percent':
        return formatPercent(value.value)
      case 'points':
        return `${formatPercent(value.value).slice(0, -1)}个百分点`
      case 'count':
        return String(value.value)
      case 'days':
        return `${value.value}天`
      case 'months':
        return `${value.value}个月`
      case 'date':
        return formatPartialDate(value.value)
      case 'quarter':
        return quarterLabel(value.value)
      case 'fundKind':
        return FUND_KIND_NAMES[value.value]
      case 'phase':
        return phaseName(value.workflow, value.value, names[value.workflow])
      case 'text':
        return value.value
    }
  }
}
