import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether the machine has the other office program, for tests that can do without it. */
export const HAS_LIBRE_OFFICE = existsSync('/usr/bin/soffice')

/**
 * Opens xlsx workbooks in LibreOffice, which works out their formulas, and saves them anew.
 *
 * @param format `xlsx`, `xls` or `ods`
 * @returns the saved files in the order of those given
 */
export function saveInLibreOffice(
  files: readonly Uint8Array[],
  format: string,
): Uint8Array<ArrayBuffer>[] {
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'))
  const out = join(folder, 'out')
  try {
    const opened = files.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`)
      writeFileSync(file, bytes)
      return file
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const order = ['--headless', '--convert-to', format, '--outdir', out]
    execFileSync('soffice', [profile, ...order, ...opened], { stdio: 'ignore' })
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `${index}.${format}`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same for one workbook. */
export function saveOneInLibreOffice(bytes: Uint8Array, format: string): Uint8Array<ArrayBuffer> {
  const [saved] = saveInLibreOffice([bytes], format)
  if (!saved) throw new Error('LibreOffice saved nothing')
  return saved
}
