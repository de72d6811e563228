import type { BrowserWindow } from 'electron'
import type { ProgramLog } from './program-log.ts'

/**
 * Asks one question the way every screen does, through page, preload, door and worker. A packaged
 * program that passes has all its parts in their places.
 *
 * @returns the program's exit code: 0 when the answer came
 */
export async function checkThroughPage(window: BrowserWindow, log: ProgramLog): Promise<number> {
  const answer = (await window.webContents.executeJavaScript(
    "window.app.call('app.status', {}).then((result) => JSON.stringify(result))",
  )) as string
  process.stdout.write(`${answer}\n`)
  const isAnswered = (JSON.parse(answer) as { ok: boolean }).ok
  if (!isAnswered) log.error(`the check was answered with ${answer}`)
  return isAnswered ? 0 : 1
}
