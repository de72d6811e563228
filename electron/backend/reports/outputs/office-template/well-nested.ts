import { xmlTokens } from './xml-tokens.ts'

/** Whether every element is closed where it should be. Word does not open a part where one is not. */
export function isWellNested(xml: string): boolean {
  const open: string[] = []
  let count = 0
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'broken') return false
    if (token.kind === 'text') continue
    if (token.kind === 'begin') open.push(token.name)
    if (token.kind === 'end' && open.pop() !== token.name) return false
    count += 1
  }
  return count > 0 && open.length === 0
}
