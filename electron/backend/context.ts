import type { AppEvent } from '#contract/events.ts'
import type { MethodName, Output, ParsedInput } from '#contract/index.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database/schema.ts'
import type { OpenFiles } from './imports/open-files.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'

/** What the backend is given by whoever starts it; tests give a fixed clock and counted ids. */
export interface Surroundings {
  readonly dataFolder: string
  /** Where the samples, vocabularies and sentence templates lie. */
  readonly resourcesFolder: string
  readonly version: string
  readonly clock: () => Date
  readonly newId: () => string
  readonly log: Log
}

/** What a service works with: the surroundings and the open ledger. */
export interface Context extends Surroundings {
  /** The open ledger; restoring a backup replaces the connection behind it. */
  readonly store: Store
  /** Short for `store.db`. */
  readonly db: Kysely<Database>
  readonly jobs: Jobs
  readonly openFiles: OpenFiles
  readonly emit: (event: AppEvent) => void
  readonly action: Action
}

/** What one call writes, told from what others write by an id. */
export interface Action {
  /** The same each time; made when it is first asked for. */
  readonly id: () => string
  /** Null while nobody asked for the id, that is while nothing was written. */
  readonly idSoFar: () => string | null
}

export function startAction(newId: () => string): Action {
  let made: string | null = null
  return {
    id: () => (made ??= newId()),
    idSoFar: () => made,
  }
}

/** An executor inside one transaction. */
export type Trx = Transaction<Database>

/** The handlers of some methods; the router joins the tables of all services. */
export type Handlers<Name extends MethodName> = {
  readonly [Method in Name]: (
    context: Context,
    input: ParsedInput<Method>,
  ) => Promise<Output<Method>>
}
