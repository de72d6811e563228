/** Markup that holds no elements: how it begins and ends. */
const OTHER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/**
 * Whether every element is closed where it should be. Word does not open a part where one is not. In one
 * pass, however long and odd the text.
 */
export function isWellNested(xml: string): boolean {
  const open: string[] = []
  let count = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const other = OTHER.find(([begin]) => xml.startsWith(begin, at))
    const end = other ? endOf(xml, other[1], at) : tagEnd(xml, at)
    if (end === -1) return false
    if (!other) {
      const tag = xml.slice(at + 1, end - 1)
      if (tag.startsWith('/')) {
        if (open.pop() !== tag.slice(1).trim()) return false
      } else if (!tag.endsWith('/')) open.push(/^[^\s/]*/.exec(tag)?.[0] ?? '')
      count += 1
    }
    at = end
  }
  return count > 0 && open.length === 0
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length
}

/** Behind the tag; a > within quotes does not end it. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at + 1
    else if (sign === '"' || sign === "'") quote = sign
  }
  return -1
}
