/** Coded values of the domain as words in the chosen language. */
import type { TFunction } from 'i18next'
import { isPhaseOf, type Phase, type Workflow, WORKFLOWS } from '#domain/project/phase.ts'
import { quarterParts, type Quarter } from '#domain/quarter.ts'
import { zhCN } from './zh-cn.ts'

/** 2026年第三季度 */
export function quarterText(quarter: Quarter, t: TFunction): string {
  const { year, number } = quarterParts(quarter)
  return t('app.quarter.value', { year, ordinal: t(`app.quarter.ordinal.q${number}`) })
}

/** The phase within its workflow, in the office's word for it where it has one. */
export function phaseText(workflow: Workflow, phase: Phase, t: TFunction): string {
  return t(`domain.phaseOf.${workflow}.${phase}`)
}

/** A phase apart from any workflow: 交付使用/投入使用. */
export function phaseOfAnyText(phase: Phase, t: TFunction): string {
  const workflows = WORKFLOWS.filter((workflow) => isPhaseOf(workflow, phase))
  return [...new Set(workflows.map((workflow) => phaseText(workflow, phase, t)))].join('/')
}

type FieldName = keyof typeof zhCN.domain.field

/** A field by its name in code, with or without the Id of a reference; null for unknown ones. */
export function fieldText(field: string, t: TFunction): string | null {
  const plain = field.replace(/Id$/, '')
  return isFieldName(plain) ? t(`domain.field.${plain}`) : null
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(zhCN.domain.field, name)
}
