/** Columns of a table's row as the change log keeps them. */
export type LoggedRow = Readonly<Record<string, unknown>>

/** What a line of the change log says happened to one row of one table. */
export interface LoggedLine {
  readonly id: number
  readonly action: 'insert' | 'update' | 'delete' | 'restore'
  readonly table: string
  readonly rowId: string
  readonly projectId: string | null
  readonly before: LoggedRow | null
  readonly after: LoggedRow | null
}

/**
 * The three things that can happen to a row: it comes, it goes, or columns of it change. A project
 * goes into the recycle bin and out of it by a change of its columns.
 */
export type Effect = 'came' | 'went' | 'changed'

export function effectOf({ before, after }: Pick<LoggedLine, 'before' | 'after'>): Effect {
  if (before === null) return 'came'
  return after === null ? 'went' : 'changed'
}

/** The name the opposite of a change of columns goes by in the log. */
export function oppositeAction({
  action,
}: Pick<LoggedLine, 'action'>): 'update' | 'delete' | 'restore' {
  if (action === 'delete') return 'restore'
  return action === 'restore' ? 'delete' : 'update'
}
