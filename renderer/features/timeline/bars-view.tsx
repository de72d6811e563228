import type { Bar, Calendar, ProjectBars } from './bars.ts'

interface BarsViewProps {
  readonly bars: ProjectBars
  readonly calendar: Calendar
  /** What the bars say in words. */
  readonly text: string
}

/** Planned above, actual below; what is late and what stood still is hatched, each its own way. */
export function BarsView({ bars, calendar, text }: BarsViewProps) {
  return (
    <div className="time-bars" title={text}>
      <span className="visually-hidden">{text}</span>
      {calendar.quarterEnds.map(({ quarter, at }) => (
        <i key={quarter} className="time-quarter" style={{ left: percent(at) }} />
      ))}
      {calendar.years.map(({ year, at }) => (
        <i key={year} className="time-year" style={{ left: percent(at) }} />
      ))}
      <i className="time-now" style={{ left: percent(calendar.now) }} />
      {bars.planned && <i className="time-planned" style={extent(bars.planned)} />}
      {bars.actual && <i className="time-actual" style={extent(bars.actual)} />}
      {bars.late && <i className="time-late" style={extent(bars.late)} />}
      {bars.stops.map((stop) => (
        <i key={stop.from} className="time-stop" style={extent(stop)} />
      ))}
    </div>
  )
}

export function percent(place: number): string {
  return `${(place * 100).toFixed(2)}%`
}

/** At least a hair's breadth, so that a single day can be seen. */
export function extent({ from, to }: Bar): { readonly left: string; readonly width: string } {
  return { left: percent(from), width: percent(Math.max(to - from, 0.004)) }
}
