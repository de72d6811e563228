import { xmlTokens } from './xml-tokens.ts'

/** Far deeper than any file of Word or Excel; filling walks a part down, and must not run out of stack. */
const DEEPEST = 1_000

/**
 * Whether every element is closed where it should be, and none lies deeper than office files go. Word does
 * not open a part where one is not closed.
 */
export function isWellNested(xml: string): boolean {
  const open: string[] = []
  let count = 0
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'broken') return false
    if (token.kind === 'text') continue
    if (token.kind === 'begin' && open.push(token.name) > DEEPEST) return false
    if (token.kind === 'end' && open.pop() !== token.name) return false
    count += 1
  }
  return count > 0 && open.length === 0
}
