interface FigureProps {
  /** Null is blank, which is not zero and is shown as a dash. */
  readonly text: string | null
  readonly negative?: boolean
}

/** A figure in a table: tabular digits, a dash for blank, negative marked by sign and colour. */
export function Figure({ text, negative = false }: FigureProps) {
  if (text === null) return <span className="figure figure-blank">—</span>
  return <span className={negative ? 'figure figure-negative' : 'figure'}>{text}</span>
}
