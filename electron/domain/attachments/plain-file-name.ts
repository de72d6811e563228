const LONGEST = 120

/**
 * The name a file is listed and given back under: no folders, nothing Windows forbids, not only
 * dots. It is never the name the file is kept under.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- Control characters are what is taken out.
  const plain = last.replace(/[\u0000-\u001f<>:"|?*]/g, '_').trim()
  if (/^\.*$/.test(plain)) return '_'
  if (plain.length <= LONGEST) return plain
  const ending = /\.[^.]{1,8}$/.exec(plain)?.[0] ?? ''
  return plain.slice(0, LONGEST - ending.length) + ending
}
