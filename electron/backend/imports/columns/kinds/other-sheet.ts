import words from '#resources/vocabularies/kind-words.json' with { type: 'json' }
import type { ImportField, OtherSheet } from '#contract/imports/reading.ts'
import { fieldTypeOf } from '../field-vocabulary.ts'
import { headerKey } from '../headers/header-key.ts'
import type { MappedColumn } from '../map-columns.ts'
import { unitInHeader } from '../unit-text.ts'

const otherSheets = words.otherSheets.map(
  ({ id, title, headers, unlessAreas = false, unlessNamed = false }) => ({
    id: id as OtherSheet,
    unlessAreas,
    unlessNamed,
    title: new RegExp(title),
    headers: headers.map((header) => new RegExp(header)),
  }),
)

/** So many columns of its own make a sheet known without a title that names it. */
const TELLING_HEADERS = 3

/** A sheet of what the ledger has no place of its own for. */
export function otherSheetOf(columns: readonly MappedColumn[], title: string): OtherSheet | null {
  const headers = columns.map(({ path }) => headerKey(path.join('')))
  const found = otherSheets.find((sheet) => {
    if (sheet.unlessAreas && columns.some(isArea)) return false
    if (sheet.unlessNamed && columns.some(isName)) return false
    const own = sheet.headers.filter((pattern) => headers.some((header) => pattern.test(header)))
    return own.length >= (sheet.title.test(title) ? 1 : TELLING_HEADERS)
  })
  return found?.id ?? null
}

/** What a row of a list has and a row of a summary has not. */
function isName({ field }: MappedColumn): boolean {
  return field !== null && NAMES_OF_ROWS.has(field)
}

const NAMES_OF_ROWS: ReadonlySet<ImportField> = new Set([
  'school',
  'schoolCode',
  'projectName',
  'projectCode',
  'content',
  'document',
  'voucher',
  'stage',
  'measure',
])

/** Targets without a unit may be of anything: 毛入园率 as well as 校舍面积. */
function isArea({ field, path, unit }: MappedColumn): boolean {
  if (field !== 'targetAmount') return field !== null && fieldTypeOf(field) === 'area'
  return (unitInHeader(path.at(-1) ?? '') ?? unit)?.family === 'area'
}

/** A sheet whose rows are no works, or say nothing of them. */
export function isOfNoWorks(sheet: OtherSheet | null, columns: readonly MappedColumn[]): boolean {
  if (sheet === 'tenders') return isOfTendersAlone(columns)
  return sheet !== null && OF_NO_WORKS.has(sheet)
}

const OF_NO_WORKS: ReadonlySet<OtherSheet> = new Set(['summaries', 'archives', 'vehicles'])

/** Tenders that were opened, and nothing of what became of the works or is to become of them. */
function isOfTendersAlone(columns: readonly MappedColumn[]): boolean {
  const isOpened = columns.some(({ path }) => TENDERS_OPENED.test(headerKey(path.join(''))))
  return isOpened && !columns.some(({ field }) => field !== null && FACTS_OF_WORKS.has(field))
}

const FACTS_OF_WORKS: ReadonlySet<ImportField> = new Set([
  'content',
  'phase',
  'percent',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'completedToDate',
  'receivedToDate',
  'paidToDate',
])

const TENDERS_OPENED = new RegExp(words.headers.tendersOpened)
