import type { CategoryCount, ProgrammeProgress, ReportDataset, SourceFunds } from '../dataset.ts'
import type { Paragraph } from '../text/report-text.ts'
import { CHAPTER_IDS } from '../form/report-form.ts'
import { ANNEX_LOOPS } from './annex-loops.ts'
import { type FieldRule, figure, loop, type LoopRule, words } from './field.ts'
import { CHAPTERS, FUND_FIELDS, PROGRESS_FIELDS } from './single-fields.ts'

const CATEGORY: readonly FieldRule<CategoryCount>[] = [
  words('类别', ({ name }) => name),
  figure('数量', 'count', ({ quantity }) => quantity),
  words('计量单位', ({ unit }) => unit),
]

const PROGRAMME: readonly FieldRule<ProgrammeProgress>[] = [
  words('专项名称', ({ name }) => name),
  ...PROGRESS_FIELDS,
]

const SOURCE: readonly FieldRule<SourceFunds>[] = [
  words('来源名称', ({ name }) => name),
  ...FUND_FIELDS,
]

const PARAGRAPH: readonly FieldRule<Paragraph>[] = [
  words('段落', textOf),
  words('小标题', (paragraph) => (paragraph.kind === 'subheading' ? textOf(paragraph) : '')),
  words('正文', (paragraph) => (paragraph.kind === 'body' ? textOf(paragraph) : '')),
]

function textOf({ spans }: Paragraph): string {
  return spans.map(({ text }) => text).join('')
}

/** Everything that repeats, in the order of the sheet of all fields. */
export const LOOPS: readonly LoopRule<ReportDataset>[] = [
  ...CHAPTER_IDS.map((id) =>
    loop(
      CHAPTERS[id],
      `报告“${CHAPTERS[id]}”一章的各段文字；“版式与签名”里不印的章没有文字`,
      ({ text }: ReportDataset) =>
        text.chapters.find((chapter) => chapter.id === id)?.paragraphs ?? [],
      PARAGRAPH,
    ),
  ),
  loop('附注', '报告附注的各段文字', ({ text }: ReportDataset) => text.notes, PARAGRAPH),
  loop(
    '各类项目',
    '总体情况中的各类项目',
    ({ overview }: ReportDataset) => overview.categories,
    CATEGORY,
  ),
  loop('各专项', '各专项的进展', ({ progress }: ReportDataset) => progress.programmes, PROGRAMME),
  loop('各资金来源', '各资金来源的资金', ({ funds }: ReportDataset) => funds.bySource, SOURCE),
  ...ANNEX_LOOPS,
]
