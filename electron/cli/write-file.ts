import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a file into a folder, made if need be. A reader never meets half a file under the final name, and
 * nothing is left behind where writing fails, as on a full disk.
 *
 * @returns its path
 */
export async function writeIntoFolder(
  folder: string,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, file.fileName)
  const part = `${path}.part`
  try {
    await writeFile(part, file.bytes)
    await rename(part, path)
  } catch (failure) {
    await rm(part, { force: true })
    throw failure
  }
  return path
}
