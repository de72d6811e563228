/** Cell addresses as spreadsheets write them. Rows and columns are 0-based inside the program. */

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  let rest = column + 1
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

/** A → 0, XFD → 16383. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64)
  return index - 1
}

/** (0, 0) → A1 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`
}

/** A1 → row 0, column 0; null for anything that is no address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = ADDRESS.exec(address)
  if (!match) return null
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? '') }
}
