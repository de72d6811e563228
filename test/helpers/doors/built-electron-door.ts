import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { pageOfDouble } from './electron-door.ts'
import type { Door, DoorOptions } from './door.ts'

const DOUBLE = new URL('../electron-double/index.ts', import.meta.url).href
const BUILT_MAIN = path.resolve(import.meta.dirname, '../../../out/main/index.js')

/**
 * The program as it was built, started as Electron starts it, on the double: what `electron`
 * means to the built file is decided by Node itself. It can be opened once per test file.
 */
export async function openBuiltElectronDoor({
  dataFolder,
}: Pick<DoorOptions, 'dataFolder'>): Promise<Door> {
  registerHooks({
    resolve: (name, context, next) =>
      name === 'electron' ? { url: DOUBLE, shortCircuit: true } : next(name, context),
  })
  const given = process.argv
  process.argv = [process.execPath, BUILT_MAIN, '--data', dataFolder]
  try {
    await import(pathToFileURL(BUILT_MAIN).href)
  } finally {
    process.argv = given
  }
  return pageOfDouble()
}
