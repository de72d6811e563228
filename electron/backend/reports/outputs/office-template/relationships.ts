import { attributesIn, localName, xmlTokens } from './xml-tokens.ts'

/** Links that a reader follows only by clicking. */
const HYPERLINK = /\/hyperlink$/
/** Where a document was once made from; Word would fetch it when the document is opened. */
const ATTACHED_TEMPLATE = /\/attachedTemplate$/
/** Files of other kinds that Word would read into the document. */
const CHUNK = /\/aFChunk$/i
const PROGRAM = /\/(vbaProject|wordVbaData|oleObject|control|activeXControlBinary)$/i
/** https://…, file:…, \\server\…: no part of the same file. */
const ELSEWHERE = /^\s*([a-z][a-z\d+.-]*:|[\\/]{2})/i

/** What a part leads to. */
export type Relationship = 'plain' | 'attached_template' | 'link' | 'program'

/** Each relationship of a list of them, with where it stands in the text. */
export function relationshipsIn(
  xml: string,
): { readonly leadsTo: Relationship; readonly from: number; readonly to: number }[] {
  return [...xmlTokens(xml)].flatMap((token) => {
    if (token.kind !== 'begin' && token.kind !== 'empty') return []
    if (localName(token.name) !== 'Relationship') return []
    const said = attributesIn(token.rest)
    const found = said ? leadsTo(said) : 'link'
    // Only one that closes itself can be taken out.
    const isOpen = found === 'attached_template' && token.kind === 'begin'
    return [{ leadsTo: isOpen ? 'link' : found, from: token.from, to: token.to }]
  })
}

function leadsTo(said: ReadonlyMap<string, string>): Relationship {
  const type = said.get('Type') ?? ''
  if (PROGRAM.test(type)) return 'program'
  if (CHUNK.test(type)) return 'link'
  if (HYPERLINK.test(type)) return 'plain'
  const isInside = (said.get('TargetMode') ?? 'Internal').trim().toLowerCase() === 'internal'
  if (isInside && !ELSEWHERE.test(said.get('Target') ?? '')) return 'plain'
  return ATTACHED_TEMPLATE.test(type) ? 'attached_template' : 'link'
}
