import type { ZipPart } from '../../../imports/formats/archive/zip-archive.ts'
import { attributesIn, localName, xmlTokens } from './xml-tokens.ts'

const TYPES = '[content_types].xml'

/** What a Word file says each of its parts is, in small letters; empty for what it does not say. */
export function contentTypes(parts: readonly ZipPart[]): (part: string) => string {
  const byEnding = new Map<string, string>()
  const byName = new Map<string, string>()
  const list = parts.find(({ name }) => name.toLowerCase() === TYPES)
  for (const token of xmlTokens(list?.bytes.toString('utf8') ?? '')) {
    if (token.kind !== 'begin' && token.kind !== 'empty') continue
    const said = attributesIn(token.rest) ?? new Map<string, string>()
    const type = (said.get('ContentType') ?? '').trim().toLowerCase()
    const element = localName(token.name)
    if (element === 'Default') byEnding.set((said.get('Extension') ?? '').toLowerCase(), type)
    if (element === 'Override') byName.set((said.get('PartName') ?? '').toLowerCase(), type)
  }
  return (part) => {
    const name = part.toLowerCase()
    return byName.get(`/${name}`) ?? byEnding.get(name.split('.').at(-1) ?? '') ?? ''
  }
}
