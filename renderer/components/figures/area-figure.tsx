import { type Area, type AreaUnit, formatArea } from '#domain/area.ts'
import { Figure } from './figure.tsx'

/**
 * An area, in square metres unless told otherwise; the column head names the unit. Where it adds to
 * no total, `uncounted` says why; 0 adds nothing anywhere.
 */
export function AreaFigure({
  area,
  unit = 'squareMetre',
  uncounted,
}: {
  readonly area: Area | null
  readonly unit?: AreaUnit
  readonly uncounted?: string
}) {
  const text = area === null ? null : formatArea(area, unit, { grouped: true })
  if (text !== null && area !== 0 && uncounted !== undefined) {
    return (
      <span className="figure uncounted-area" title={uncounted}>
        ({text})
      </span>
    )
  }
  return <Figure text={text} />
}
