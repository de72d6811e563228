import type { MainWindow } from './window/main-window.ts'
import type { ProgramLog } from './program-log.ts'

/**
 * Asks one question the way every screen does, through page, preload, door and worker. A packaged
 * program that passes has all its parts in their places.
 *
 * @returns the program's exit code: 0 when the answer came
 */
export async function checkThroughPage(main: MainWindow, log: ProgramLog): Promise<number> {
  try {
    await main.loaded
    const answer = (await main.window.webContents.executeJavaScript(
      "window.app.call('app.status', {}).then((result) => JSON.stringify(result))",
    )) as string
    process.stdout.write(`${answer}\n`)
    if ((JSON.parse(answer) as { ok: boolean }).ok) return 0
    log.error(`the check was answered with ${answer}`)
  } catch (error) {
    log.unexpected(error)
  }
  return 1
}
