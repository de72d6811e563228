import { formatPercent, type Percent } from '#domain/percent.ts'
import { Figure } from './figure.tsx'

/** A share with its sign: 95.7%. */
export function PercentFigure({ percent }: { readonly percent: Percent | null }) {
  return <Figure text={percent === null ? null : formatPercent(percent)} />
}
