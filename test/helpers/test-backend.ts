import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppEvent } from '#contract/events.ts'
import type { Input, MethodName, Output } from '#contract/index.ts'
import { AppError } from '#contract/result.ts'
import { type Backend, createBackend } from '#backend/create-backend.ts'
import { silentLog } from '#backend/log.ts'

/** A backend on a temporary data folder, with a clock that stands still and counted ids. */
export interface TestBackend {
  readonly dataFolder: string
  readonly events: readonly AppEvent[]
  /** The value of an answer. @throws AppError when the answer is an error */
  readonly ask: <Name extends MethodName>(name: Name, input: Input<Name>) => Promise<Output<Name>>
  readonly call: Backend['call']
  /** Sets the clock. */
  readonly setTime: (iso: string) => void
  /** Closes the ledger and opens it again, as after a new start of the program. */
  readonly restart: () => Promise<void>
  /** Closes the ledger and keeps the folder. */
  readonly close: () => Promise<void>
  /** Closes the ledger and removes the folder. */
  readonly remove: () => Promise<void>
}

export const RESOURCES_FOLDER = join(import.meta.dirname, '../../resources')

export async function createTestBackend(
  options: { readonly dataFolder?: string; readonly time?: string } = {},
): Promise<TestBackend> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'ledger-test-'))
  let now = new Date(options.time ?? '2020-07-05T02:00:00.000Z')
  let count = 0
  const start = () =>
    createBackend({
      dataFolder,
      resourcesFolder: RESOURCES_FOLDER,
      version: '0.0.0-test',
      clock: () => now,
      newId: () => `id-${String((count += 1)).padStart(5, '0')}`,
      log: silentLog,
    })
  const events: AppEvent[] = []
  let backend = await start()
  backend.subscribe((event) => events.push(event))
  return {
    dataFolder,
    events,
    call: (name, input) => backend.call(name, input),
    ask: async (name, input) => {
      const result = await backend.call(name, input)
      if (!result.ok) throw new AppError(result.error)
      return result.value
    },
    setTime: (iso) => {
      now = new Date(iso)
    },
    restart: async () => {
      await backend.close()
      backend = await start()
      backend.subscribe((event) => events.push(event))
    },
    close: () => backend.close(),
    remove: async () => {
      await backend.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The same for an office that is set up: by default the one of 盐津县, where 王强 works. */
export async function createOfficeBackend({
  county = '盐津县',
  operator = '王强',
  ...options
}: {
  readonly county?: string
  readonly operator?: string
  readonly time?: string
} = {}): Promise<TestBackend> {
  const backend = await createTestBackend(options)
  await backend.ask('app.saveOffice', { county, bureau: `${county}教育体育局`, operator })
  return backend
}
