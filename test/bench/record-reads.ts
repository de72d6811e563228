import type Sqlite from 'better-sqlite3'

/** A query as it was sent to SQLite. */
export interface Read {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Every query that returns rows while the work is done. */
export async function recordReads<Value>(
  sqlite: Sqlite.Database,
  work: () => Promise<Value>,
): Promise<{ value: Value; reads: Read[] }> {
  const reads: Read[] = []
  const prepare = sqlite.prepare.bind(sqlite)
  const recording = (sql: string): Sqlite.Statement => {
    const statement = prepare(sql)
    if (!statement.reader) return statement
    const all = statement.all.bind(statement)
    return Object.assign(statement, {
      all: (...parameters: unknown[]) => {
        const given = Array.isArray(parameters[0]) ? parameters[0] : parameters
        reads.push({ sql, parameters: given })
        return all(...parameters)
      },
    })
  }
  sqlite.prepare = recording as typeof sqlite.prepare
  try {
    return { value: await work(), reads }
  } finally {
    sqlite.prepare = prepare
  }
}
