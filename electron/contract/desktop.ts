import { z } from 'zod'
import { method, returns } from './method.ts'

export type Shell = 'electron' | 'browser'

const html = z.string().max(200_000_000)

/** What the window's owner does for the page: paper, files, folders. No data passes here. */
export const desktopMethods = {
  'desktop.info': method(z.object({}), returns<{ readonly shell: Shell }>()),
  /** Prints self-contained html to a tagged PDF with bookmarks. Errors: `no_browser`. */
  'desktop.printToPdf': method(z.object({ html }), returns<Uint8Array>()),
  /** Opens the system's print dialog for the html. */
  'desktop.print': method(z.object({ html }), returns<{ readonly printed: boolean }>()),
  /** Asks where to save; `path` is null when the user cancelled or the browser downloads it. */
  'desktop.saveFile': method(
    z.object({ suggestedName: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) }),
    returns<{ readonly path: string | null }>(),
  ),
  'desktop.openDataFolder': method(z.object({}), returns<{ readonly opened: boolean }>()),
} as const
