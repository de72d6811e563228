interface ColumnHeadProps {
  readonly name: string
  /** Stands below the name, so that cells need not repeat it. */
  readonly unit?: string
}

/** The head of a table column: its name and, in small, the unit of its figures. */
export function ColumnHead({ name, unit }: ColumnHeadProps) {
  return (
    <span className="column-head">
      {name}
      {unit !== undefined && <small>{unit}</small>}
    </span>
  )
}
