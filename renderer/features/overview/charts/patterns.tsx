/** How an area is filled, so that it is told apart on grey paper too. */
export type Fill = 'solid' | 'hatched' | 'dotted' | 'open'

const FILLS: readonly Fill[] = ['solid', 'hatched', 'dotted', 'open']

/** The patterns as SVG definitions, under ids that begin with `prefix`. */
export function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {FILLS.map((fill) => (
        <pattern
          key={fill}
          id={`${prefix}${fill}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={fill === 'hatched' ? 'rotate(45)' : undefined}
        >
          <rect width="6" height="6" className={`fill-${fill}`} />
          {fill === 'hatched' && <rect width="2.4" height="6" className="fill-solid" />}
          {fill === 'dotted' && <circle cx="3" cy="3" r="1.1" className="fill-solid" />}
        </pattern>
      ))}
    </defs>
  )
}

/** The reference to a pattern for `fill`. */
export function patternUrl(prefix: string, fill: Fill): string {
  return `url(#${prefix}${fill})`
}

/** A sample beside a name in the legend. */
export function PatternSample({ prefix, fill }: { readonly prefix: string; readonly fill: Fill }) {
  return (
    <svg className="pattern-sample" width="18" height="12" aria-hidden>
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="11"
        fill={patternUrl(prefix, fill)}
        className="bar-outline"
      />
    </svg>
  )
}
