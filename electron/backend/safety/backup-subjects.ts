import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the backups, for the ledger in them does not know what came after. */
const FILE = 'before-what.json'

/** What backups were made before, by their names; empty where nothing readable was kept. */
export function readSubjects(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, FILE)
  if (!existsSync(path)) return new Map()
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (kept === null || typeof kept !== 'object') return new Map()
    return new Map(
      Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    )
  } catch {
    return new Map()
  }
}

/** Keeps what one backup was made before, and forgets it of those that are gone. */
export function keepSubject(folder: string, name: string, subject: string): void {
  const kept = [...readSubjects(folder), [name, subject] as const].filter(([known]) =>
    existsSync(join(folder, known)),
  )
  const path = join(folder, FILE)
  try {
    writeFileSync(`${path}.tmp`, JSON.stringify(Object.fromEntries(kept), null, 2))
    renameSync(`${path}.tmp`, path)
  } catch {
    // The backup is good all the same; the list says the occasion without it.
  }
}
