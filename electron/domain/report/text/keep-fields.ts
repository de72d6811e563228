import type { Span } from './report-text.ts'

/** A word, a number or a field: the pieces texts are compared by. */
interface Token {
  readonly text: string
  /** Set when it shows a figure, or stands where one was typed over. */
  readonly field?: Span
}

const NUMBER = /^-?\d+(?:[.,]\d+)*%?$/
const PIECES = /(?<!\d)-?\d+(?:[.,]\d+)*%?|[^]/gu

/**
 * Finds the fields of a paragraph again in what somebody made of its text. A field whose number is
 * still in its place stays one. A number typed where a field was is marked `typedOver`, unless it is
 * what the figure says: then it is the field. A field that is simply gone is gone.
 *
 * @param before the paragraph as it was offered for editing
 * @param says what a figure says at present; undefined for an unknown one
 */
export function keepFields(
  before: readonly Span[],
  typed: string,
  says: (figure: string) => string | undefined,
): Span[] {
  const old = before.flatMap(tokensOf)
  const head = sameHead(old, typed)
  const tail = sameTail(old.slice(head.count), typed.slice(head.length))
  const middle = old.slice(head.count, old.length - tail.count)
  const written = tokensOfText(typed.slice(head.length, typed.length - tail.length))
  return merged([
    ...old.slice(0, head.count).map(spanOf),
    ...compare(middle, written, says),
    ...old.slice(old.length - tail.count).map(spanOf),
  ])
}

/** Are the two written numbers the same, thousands' commas and zeros at the end aside? */
export function isSameNumber(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function bare(text: string): string {
  const plain = text.replace(/,/g, '')
  return plain.includes('.') ? plain.replace(/\.?0+(?=%?$)/, '') : plain
}

/** The figure a span shows or took the place of. */
function figureOf({ figure, typedOver }: Span): string | undefined {
  return figure ?? typedOver
}

function tokensOf(span: Span): Token[] {
  return figureOf(span) === undefined ? tokensOfText(span.text) : [{ text: span.text, field: span }]
}

function tokensOfText(text: string): Token[] {
  return (text.match(PIECES) ?? []).map((piece) => ({ text: piece }))
}

function spanOf({ text, field }: Token): Span {
  return field ?? { text }
}

/** The tokens both begin with; a number that goes on differently is not the same. */
function sameHead(old: readonly Token[], typed: string): { count: number; length: number } {
  let [count, length] = [0, 0]
  for (const { text } of old) {
    if (!typed.startsWith(text, length)) break
    count += 1
    length += text.length
  }
  while (count < old.length && isNumber(old[count - 1]) && /^[\d.,%]/.test(typed.slice(length))) {
    count -= 1
    length -= old[count]?.text.length ?? 0
  }
  return { count, length }
}

function sameTail(old: readonly Token[], typed: string): { count: number; length: number } {
  let [count, length] = [0, 0]
  for (const { text } of old.toReversed()) {
    if (!typed.endsWith(text, typed.length - length) || typed.length - length < text.length) break
    count += 1
    length += text.length
  }
  const first = () => old[old.length - count]
  while (
    count < old.length &&
    isNumber(first()) &&
    /[\d.,-]$/.test(typed.slice(0, typed.length - length))
  ) {
    length -= first()?.text.length ?? 0
    count -= 1
  }
  return { count, length }
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && NUMBER.test(token.text)
}

/** Walks both by their longest common row of tokens; what lies between is what was changed. */
function compare(
  old: readonly Token[],
  written: readonly Token[],
  says: (figure: string) => string | undefined,
): Span[] {
  const lengths = commonLengths(old, written)
  const width = written.length + 1
  const spans: Span[] = []
  let gap: { lost: Span[]; added: Token[] } = { lost: [], added: [] }
  const closeGap = () => {
    spans.push(...typedInto(gap.lost, gap.added, says))
    gap = { lost: [], added: [] }
  }
  let [at, to] = [0, 0]
  while (at < old.length || to < written.length) {
    const [one, other] = [old[at], written[to]]
    if (one && other && one.text === other.text) {
      closeGap()
      spans.push(spanOf(one))
      at += 1
      to += 1
    } else if (
      one &&
      (!other || (lengths[(at + 1) * width + to] ?? 0) >= (lengths[at * width + to + 1] ?? 0))
    ) {
      if (one.field) gap.lost.push(one.field)
      at += 1
    } else if (other) {
      gap.added.push(other)
      to += 1
    }
  }
  closeGap()
  return spans
}

/** For each pair of places how many tokens the rests have in common, row by row. */
function commonLengths(old: readonly Token[], written: readonly Token[]): Uint32Array {
  const width = written.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = written.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] =
        old[at]?.text === written[to]?.text
          ? (lengths[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(lengths[(at + 1) * width + to] ?? 0, lengths[at * width + to + 1] ?? 0)
    }
  }
  return lengths
}

/** The numbers of a changed place stand for the fields it lost, in their order. */
function typedInto(
  lost: readonly Span[],
  added: readonly Token[],
  says: (figure: string) => string | undefined,
): Span[] {
  const waiting = [...lost]
  return added.map((token): Span => {
    const field = isNumber(token) ? waiting.shift() : undefined
    const figure = field && figureOf(field)
    if (figure === undefined) return { text: token.text }
    const now = says(figure)
    return now !== undefined && isSameNumber(now, token.text)
      ? { text: now, figure }
      : { text: token.text, typedOver: figure }
  })
}

/** Neighbouring plain pieces become one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (last && figureOf(last) === undefined && figureOf(span) === undefined) {
      all[all.length - 1] = { text: last.text + span.text }
    } else all.push(span)
  }
  return all
}
