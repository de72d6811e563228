import type { EditableParagraph, EditableText } from '#contract/reports/report-text.ts'
import type { ReportDataset, ReportFigures } from '#domain/report/dataset.ts'
import type { Paragraph } from '#domain/report/text/report-text.ts'
import {
  CHAPTER_IDS,
  type ChapterId,
  type ReportForm,
  STANDARD_FORM,
} from '#domain/report/form/report-form.ts'
import { strayEdits } from '#domain/report/text/apply-edits.ts'
import {
  type EditedParagraph,
  type EditScope,
  editsOf,
  type ScopedEdit,
  TEXT_PARTS,
  type TextPart,
} from '#domain/report/text/paragraph-edit.ts'
import {
  composedParts,
  composeReport,
  editedParts,
  headingId,
  headingName,
  sceneOf,
} from './compose-report.ts'

/** Who wrote a paragraph last. */
interface Signature {
  readonly editedAt: string
  readonly editedBy: string
}

/**
 * The text of an open quarter's report, paragraph by paragraph, with what was made of each.
 *
 * @param figures of the part of the county the report speaks of
 * @param stored every edit of the quarter's reports; those of other parts are left aside
 * @param form of the report: chapters it does not print are not offered
 */
export function editableText(
  figures: ReportFigures,
  stored: readonly (ScopedEdit & { readonly signed: Signature })[],
  scope: EditScope,
  form: ReportForm = STANDARD_FORM,
): EditableText {
  const edits = editsOf(stored, scope)
  const signed = new Map(
    stored
      .filter(({ edit }) => edits.includes(edit))
      .map((one) => [one.edit.paragraph, one.signed]),
  )
  const { text } = composeReport(figures, edits, form)
  const parts = editedParts(figures, edits)
  const composed = composedParts(figures, edits)
  const scene = sceneOf(figures)
  const headingText = (part: ChapterId): EditableParagraph | null => {
    const heading = parts.get('headings')?.find((one) => one.composed?.id === headingId(part))
    return heading ? editable(heading, heading.composed, signed) : null
  }
  return {
    isClosed: false,
    title: text.title,
    parts: SHOWN_PARTS.filter((part) => !isChapter(part) || form.chapters.includes(part)).map(
      (part) => ({
        part,
        heading: isChapter(part) ? headingOf(parts, text.chapters, part) : null,
        headingText: isChapter(part) ? headingText(part) : null,
        paragraphs: [
          ...(parts.get(part) ?? []).map((one) => editable(one, one.composed, signed)),
          ...strayEdits(
            composed[part],
            edits.filter((edit) => edit.part === part),
            scene,
          ).map((one) => ({ ...editable(one, null, signed), state: 'stray' as const })),
        ],
      }),
    ),
    figures: Object.fromEntries([...scene.figures].map(([id, figure]) => [id, figure.text])),
  }
}

/** A paragraph of a closed quarter, as it was frozen. */
export function asPrinted(paragraph: Paragraph): EditableParagraph {
  return editable({ composed: null, shown: paragraph, edit: null }, paragraph, new Map())
}

/** In the order of the page; the headings stand above their chapters. */
const SHOWN_PARTS = TEXT_PARTS.filter((part) => part !== 'headings')

function isChapter(part: TextPart): part is ChapterId {
  return (CHAPTER_IDS as readonly TextPart[]).includes(part)
}

/** Chapters that have no word yet are called by their bare name, for one can be written. */
function headingOf(
  parts: ReturnType<typeof editedParts>,
  chapters: ReportDataset['text']['chapters'],
  part: ChapterId,
): string {
  return chapters.find(({ id }) => id === part)?.heading ?? headingName(parts, part)
}

function editable(
  { composed, shown, edit }: EditedParagraph,
  base: Paragraph | null,
  signed: ReadonlyMap<string, Signature>,
): EditableParagraph {
  const id = edit?.paragraph ?? base?.id ?? ''
  const signature = signed.get(id)
  const mark = shown?.edit
  return {
    id,
    kind: (shown ?? base)?.kind ?? 'body',
    composed: composed?.spans ?? null,
    shown: shown?.spans ?? null,
    state: shown === null ? 'leftOut' : (mark?.kind ?? 'composed'),
    disagreeing: mark?.disagreeing ?? [],
    isReworded: mark?.isReworded ?? false,
    editedBy: signature?.editedBy ?? null,
    editedAt: signature?.editedAt ?? null,
  }
}
