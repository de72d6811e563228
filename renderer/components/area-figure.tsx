import { type Area, type AreaUnit, formatArea } from '#domain/area.ts'
import { Figure } from './figure.tsx'

/** An area, in square metres unless told otherwise; the column head names the unit. */
export function AreaFigure({
  area,
  unit = 'squareMetre',
}: {
  readonly area: Area | null
  readonly unit?: AreaUnit
}) {
  return <Figure text={area === null ? null : formatArea(area, unit, { grouped: true })} />
}
