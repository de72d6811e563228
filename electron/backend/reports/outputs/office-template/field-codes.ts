import { attributesIn, localName, xmlTokens } from './xml-tokens.ts'

/** What Word fetches, runs or reads in from elsewhere when it brings its own fields up to date. */
const FETCHING: ReadonlySet<string> = new Set([
  'DATABASE',
  'DDE',
  'DDEAUTO',
  'IMPORT',
  'INCLUDE',
  'INCLUDEPICTURE',
  'INCLUDETEXT',
  'LINK',
  'MACROBUTTON',
  'RD',
])

/** Stands in the code of a field for another field, of which Word puts the result there. */
const INNER = '\uFFFC'

/** A field of Word's own that is being read; its result is no code. */
interface OpenField {
  code: string
  isResult: boolean
}

/**
 * Whether a field of Word's own would fetch something, such as {INCLUDEPICTURE "https://…"}. Word cuts
 * its code into pieces at will, and one whose name is the result of another field could be any.
 */
export function hasFetchingField(xml: string): boolean {
  const open: OpenField[] = []
  let loose: string | null = null
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'broken') return true
    if (token.kind === 'text') {
      if (loose !== null) loose += token.text
      continue
    }
    const name = localName(token.name)
    if (name === 'instrText' || name === 'delInstrText') {
      const field = open.at(-1)
      if (token.kind === 'begin') loose = ''
      else if (loose !== null) {
        if (field && !field.isResult) field.code += loose
        else if (isFetching(loose)) return true
        loose = null
      }
    } else if (token.kind === 'end') continue
    else if (name === 'fldSimple') {
      if (valuesOf(token.rest, 'instr').some(isFetching)) return true
      addInner(open)
    } else if (name === 'fldChar') {
      const [type, second] = valuesOf(token.rest, 'fldCharType')
      if (second !== undefined) return true
      if (type === 'begin') {
        addInner(open)
        open.push({ code: '', isResult: false })
      }
      const field = open.at(-1)
      if (type === 'separate' && field) field.isResult = true
      if (type === 'end' && isFetching(open.pop()?.code ?? '')) return true
    }
  }
  return open.some(({ code }) => isFetching(code))
}

function addInner(open: readonly OpenField[]): void {
  const field = open.at(-1)
  if (field && !field.isResult) field.code += INNER
}

function isFetching(code: string): boolean {
  const [name = ''] = code.trim().split(/[\s"\\]/)
  return name.includes(INNER) || FETCHING.has(name.toUpperCase())
}

/** Of the attribute under any prefix. */
function valuesOf(rest: string, wanted: string): string[] {
  return [...(attributesIn(rest) ?? [])]
    .filter(([name]) => localName(name) === wanted)
    .map(([, value]) => value)
}
