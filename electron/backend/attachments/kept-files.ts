import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Content as it is kept, or what is wrong with it. */
export type KeptFile =
  | { readonly state: 'sound'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'missing' }
  | { readonly state: 'altered' }

/** What lies beside the ledger: papers and photos, files of issued reports, the office's templates. */
export type KeptRoom = 'attachments' | 'issued' | 'templates'

/**
 * Keeps the bytes under their hash; the same content is written once. A file of that hash that was
 * damaged since is written anew.
 *
 * @returns the SHA-256, hexadecimal
 */
export function keepFile(
  dataFolder: string,
  bytes: Uint8Array,
  room: KeptRoom = 'attachments',
): string {
  const sha256 = hashOf(bytes)
  if (readKept(dataFolder, sha256, room).state === 'sound') return sha256
  const path = pathOf(dataFolder, sha256, room)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, bytes, { flush: true })
  renameSync(`${path}.part`, path)
  return sha256
}

/**
 * Writes a lost or damaged file again, if these are the bytes that were kept.
 *
 * @returns whether it was written
 */
export function putBackFile(
  dataFolder: string,
  sha256: string,
  bytes: Uint8Array,
  room: KeptRoom,
): boolean {
  if (hashOf(bytes) !== sha256) return false
  if (readKept(dataFolder, sha256, room).state === 'sound') return false
  keepFile(dataFolder, bytes, room)
  return true
}

/** Reads a kept file and compares it with its hash. */
export function readKept(
  dataFolder: string,
  sha256: string,
  room: KeptRoom = 'attachments',
): KeptFile {
  const path = pathOf(dataFolder, sha256, room)
  if (!existsSync(path)) return { state: 'missing' }
  const bytes = new Uint8Array(readFileSync(path))
  return hashOf(bytes) === sha256 ? { state: 'sound', bytes } : { state: 'altered' }
}

/** attachments/ab/cdef…: some hundred files a folder even in a large county. */
function pathOf(dataFolder: string, sha256: string, room: KeptRoom): string {
  return join(dataFolder, room, sha256.slice(0, 2), sha256.slice(2))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
