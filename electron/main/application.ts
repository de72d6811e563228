import { app, dialog, Menu, session } from 'electron'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createDesktopRouter } from '#shell/desktop-router.ts'
import { listFontFiles, listPageFiles } from '#shell/page-files.ts'
import type { ProgramFiles } from '#shell/program-files.ts'
import { startWorker, type BackendLink } from '#shell/start-worker.ts'
import { checkThroughPage } from './check-through-page.ts'
import { desktopHandlers } from './desktop-handlers.ts'
import { guardContents, guardSession } from './page/guards.ts'
import { openDoor } from './page/ipc-door.ts'
import { createProgramLog, type ProgramLog } from './program-log.ts'
import { mainMenu } from './window/menu.ts'
import { openMainWindow, type MainWindow } from './window/main-window.ts'
import { answerPage, registerPageScheme, SCHEME } from './page/page-protocol.ts'
import { createPaper } from './paper.ts'
import { wordsFor, type Words } from './words.ts'

export interface ApplicationOptions {
  readonly program: ProgramFiles
  /** Holds the ledger; the window's own memory and the logs lie in folders inside it. */
  readonly dataFolder: string
  /** Open everything unseen, ask one question through the page, and end. */
  readonly isCheck: boolean
}

/** The same for ever: installations, shortcuts and the taskbar know the program by it. */
const APP_ID = 'com.schoolledger.app'

/** Runs the program from start to end. What must be said before Electron is ready comes first. */
export async function startApplication(options: ApplicationOptions): Promise<void> {
  const { program, dataFolder } = options
  app.enableSandbox()
  app.setAppUserModelId(APP_ID)
  registerPageScheme()
  const windowFolder = path.join(dataFolder, 'window')
  if (!makeFolder(windowFolder)) return
  app.setPath('userData', windowFolder)
  const logs = path.join(dataFolder, 'logs')
  const log = createProgramLog(path.join(logs, 'main.log'))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  // Two programs on one ledger would wait for each other; the second shows the first.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }

  const backend = startWorker(program.backendWorker, {
    dataFolder,
    resourcesFolder: program.resourcesFolder,
    version: program.version,
    logFile: path.join(logs, 'backend.log'),
  })
  await app.whenReady()
  const words = wordsFor(app.getLocale())
  Menu.setApplicationMenu(mainMenu(words))
  guardSession(session.defaultSession)

  const paper = createPaper()
  const files = new Map([
    ...listPageFiles(program.pageFolder),
    ...listFontFiles(program.resourcesFolder),
  ])
  session.defaultSession.protocol.handle(SCHEME, (request) =>
    answerPage(files, paper.find, request),
  )

  const main = openMainWindow({
    preload: program.preload,
    stateFile: path.join(windowFolder, 'size.json'),
    isUnseen: options.isCheck,
    words,
  })
  const desktop = createDesktopRouter(
    desktopHandlers({ dataFolder, paper, window: main.window }),
    log.unexpected,
  )
  openDoor(main.window, { call: backend.callUnchecked, desktop })
  backend.subscribe((event) => main.send(event))

  endInOrder(backend, main)
  if (options.isCheck) {
    const exitCode = await checkThroughPage(main, log)
    await backend.close()
    app.exit(exitCode)
    return
  }
  app.on('second-instance', () => main.show())
  void tellWhenStopped(backend, log, words)
}

/** Makes the folder, or says why it cannot be made and ends the program. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch (error) {
    const words = wordsFor(app.getLocale())
    const { code, message } = error as NodeJS.ErrnoException
    dialog.showErrorBox(words.folderRefused, words.folderRefusedDetail(folder, code ?? message))
    app.exit(1)
    return false
  }
}

/** Whichever way the program ends, the ledger is put away before. */
function endInOrder(backend: BackendLink, main: MainWindow): void {
  let isPutAway = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isPutAway) return
    event.preventDefault()
    void backend.close().then(() => {
      isPutAway = true
      return app.quit()
    })
  })
  // Windows ends the session and does not wait for the events above.
  main.window.on('session-end', () => void backend.close())
}

async function tellWhenStopped(backend: BackendLink, log: ProgramLog, words: Words): Promise<void> {
  const reason = await backend.stopped
  log.error(`the backend stopped: ${reason}`)
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.stopped,
    detail: words.stoppedDetail(reason),
    buttons: [words.restart, words.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) app.relaunch()
  app.quit()
}
