import type { TFunction } from 'i18next'
import type { CorrectionBasis } from '#contract/quarter/closing.ts'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import {
  type CorrectedFigure,
  type CorrectedValue,
  isMoneyFigure,
} from '#domain/closing/correction.ts'
import { formatPercent } from '#domain/percent.ts'
import { ALL_PHASES, PROGRESS_STATUSES, type Workflow } from '#domain/project/phase.ts'
import { phaseText } from '../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'
import { moneyText } from '../figures/money.tsx'

/** 累计支付资金（中央资金） */
export function correctedFigureText(
  figure: CorrectedFigure,
  fundingSourceId: string | null,
  sources: readonly FundingSource[],
  t: TFunction,
): string {
  const name = t(`closing.correction.figures.${figure}`)
  if (!isMoneyFigure(figure)) return name
  const source = sources.find(({ id }) => id === fundingSourceId)
  return `${name}（${source?.name ?? t('project.funds.anySource')}）`
}

interface ValueSurroundings {
  readonly t: TFunction
  readonly moneyUnit: ShownMoneyUnit
  readonly workflow: Workflow
}

/** A value with its unit, as a person says it; a dash for blank. */
export function correctedValueText(
  figure: CorrectedFigure,
  value: CorrectedValue,
  { t, moneyUnit, workflow }: ValueSurroundings,
): string {
  if (value === null) return t('app.blank')
  if (typeof value === 'number') {
    return figure === 'percent'
      ? formatPercent(value)
      : `${moneyText(value, moneyUnit)} ${t(`app.unit.${moneyUnit}`)}`
  }
  const phase = figure === 'phase' ? ALL_PHASES.find((known) => known === value) : undefined
  if (phase) return phaseText(workflow, phase, t)
  const status =
    figure === 'status' ? PROGRESS_STATUSES.find((known) => known === value) : undefined
  return status ? t(`domain.status.${status}`) : value
}

/** What the closed quarter says of a figure; money that was never entered is blank. */
export function basisValue(
  basis: CorrectionBasis,
  figure: CorrectedFigure,
  fundingSourceId: string | null,
): CorrectedValue {
  if (!isMoneyFigure(figure)) return basis[figure]
  const sum = basis.money.find(
    ({ kind, sourceId }) => kind === figure && sourceId === fundingSourceId,
  )
  return sum?.amount ?? null
}
