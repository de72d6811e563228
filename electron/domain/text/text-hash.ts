/**
 * A short name for a text of any length, the same on every computer and in every later program, so that
 * what is kept under it is found again. FNV-1a in 64 bits over the code points, as 16 hexadecimal digits.
 * It tells texts apart; it does not prove that one is unchanged.
 *
 * Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm"
 */
export function textHash(text: string): string {
  let hash = OFFSET_BASIS
  for (const letter of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}

const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
