import type { ReportDataset } from '../report/dataset.ts'
import type { Paragraph } from '../report/text/report-text.ts'
import { isReworded } from '../report/text/is-reworded.ts'
import { similarity } from '../text/similarity.ts'

/** The title, a heading, paragraph, remark or note as two issues of a report word it. */
export interface TextDifference {
  readonly id: string
  /** 五、存在问题, the report's title for itself and the lead-in, 注 for the notes. */
  readonly place: string
  /** Null when that issue does not say it. */
  readonly before: string | null
  readonly after: string | null
}

/** Less alike than this, an old paragraph that is gone and a new one are two things. */
const REWORDING = 0.5

interface Part {
  readonly id: string
  readonly place: string
  /** As it was composed or written, without its number; null where nobody can write it. */
  readonly heading: string | null
  readonly paragraphs: readonly Said[]
}

interface Said {
  /** What it is known by in both issues; null where only its words tell. */
  readonly id: string | null
  /** Without the number it has in its part. */
  readonly paragraph: Paragraph
  readonly text: string
}

/**
 * What two issues word differently, in the order of the report: title and lead-in, chapters, notes. Figures in
 * a chapter's sentence are compared one by one elsewhere, so that a paragraph is listed for its words
 * only; the numbers of paragraphs follow from what stands before them and are not compared.
 */
export function compareTexts(before: ReportDataset, after: ReportDataset): TextDifference[] {
  const [old, current] = [partsOf(before), partsOf(after)]
  return PART_IDS.flatMap((id) => {
    const [was, is] = [old, current].map((parts) => parts.find((part) => part.id === id))
    const place = (is ?? was)?.place ?? ''
    const differ = id === 'notes' ? textsDiffer : wordsDiffer
    const pairs = comparePart(was?.paragraphs ?? [], is?.paragraphs ?? [], differ)
    return [
      ...headingsOf(was, is).map((heading) => ({ id: `${id}.heading`, place, ...heading })),
      ...pairs.map((pair, index) => ({
        id: `${id}.${index}`,
        place,
        before: pair.before?.text ?? null,
        after: pair.after?.text ?? null,
      })),
    ]
  })
}

const PART_IDS = [
  'leadIn',
  'overview',
  'progress',
  'funds',
  'targets',
  'problems',
  'nextSteps',
  'notes',
] as const

function partsOf({ text }: ReportDataset): Part[] {
  return [
    {
      id: 'leadIn',
      place: text.title,
      heading: text.title,
      paragraphs: [text.leadIn].flatMap(saidBy),
    },
    ...text.chapters.map(({ id, heading, paragraphs }) => ({
      id,
      place: heading,
      heading: heading.replace(CHAPTER_NUMBER, ''),
      paragraphs: paragraphs.flatMap(saidBy),
    })),
    {
      id: 'notes',
      place: text.labels.notesHeading,
      heading: null,
      paragraphs: text.notes.flatMap(saidBy),
    },
  ]
}

/** A chapter that one issue has alone is told by its paragraphs. */
function headingsOf(
  was: Part | undefined,
  is: Part | undefined,
): Pick<TextDifference, 'before' | 'after'>[] {
  if (!was || !is || was.heading === is.heading) return []
  return [{ before: was.heading, after: is.heading }]
}

/** 一、 */
const CHAPTER_NUMBER = /^[一二三四五六七八九十]+、/

/** （一）, 1． and the like, at the beginning of what is numbered. */
const NUMBER = /^(?:（[一二三四五六七八九十百]+）|\d+(?:．|[.、](?!\d))\s*)/

function saidBy(paragraph: Paragraph): Said[] {
  const [first, ...rest] = paragraph.spans
  if (!first) return []
  const bare = { ...first, text: first.text.replace(NUMBER, '') }
  const spans = first.figure === undefined ? [bare, ...rest] : paragraph.spans
  const text = spans.map((span) => span.text).join('')
  return [{ id: paragraph.id ?? null, paragraph: { ...paragraph, spans }, text }]
}

type Differ = (before: Said, after: Said) => boolean

function textsDiffer(before: Said, after: Said): boolean {
  return before.text !== after.text
}

function wordsDiffer(before: Said, after: Said): boolean {
  return isReworded(before.paragraph.spans, after.paragraph.spans)
}

interface Pair {
  readonly before: Said | null
  readonly after: Said | null
}

/** Each paragraph beside what it was: known by its id, by its words, or by being much like it. */
function comparePart(before: readonly Said[], after: readonly Said[], differ: Differ): Pair[] {
  const gone = new Set(before)
  const take = (matches: (one: Said) => boolean): Said | null => {
    const found = [...gone].find(matches) ?? null
    if (found) gone.delete(found)
    return found
  }
  const known = after.map((one) => ({
    one,
    was: take((old) => old.id !== null && old.id === one.id) ?? take((old) => !differ(old, one)),
  }))
  const pairs = known.map(({ one, was }): Pair => ({
    before: was ?? take((old) => similarity(old.text, one.text) >= REWORDING),
    after: one,
  }))
  return [
    ...pairs.filter((pair) => !pair.before || !pair.after || differ(pair.before, pair.after)),
    ...[...gone].map((old): Pair => ({ before: old, after: null })),
  ]
}
