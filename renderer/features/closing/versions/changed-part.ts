/** A text in three pieces: what it begins and ends with as the other does, and what is its own. */
export interface ChangedPart {
  readonly head: string
  readonly own: string
  readonly tail: string
}

/** What stands in the text and not in the other one; all of it where there is no other. */
export function changedPart(text: string, other: string | null): ChangedPart {
  if (other === null) return { head: '', own: text, tail: '' }
  const [mine, theirs] = [Array.from(text), Array.from(other)]
  const most = Math.min(mine.length, theirs.length)
  let head = 0
  while (head < most && mine[head] === theirs[head]) head += 1
  let tail = 0
  while (tail < most - head && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1
  const end = mine.length - tail
  return {
    head: mine.slice(0, head).join(''),
    own: mine.slice(head, end).join(''),
    tail: mine.slice(end).join(''),
  }
}
