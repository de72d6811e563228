import { cellText } from '../../regions/sheet-grid.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { findSchoolName } from '../../values/words/school-in-text.ts'
import {
  endsLikeSchool,
  splitSchoolName,
  tidyName,
  townshipOfPlace,
} from '../../values/words/school-name.ts'
import { categoryReader } from '../../values/words/value-vocabularies.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { RowDraft } from '../typed-row.ts'

const LONGEST_NAME = 200

export function readSchool(cell: Cell, draft: RowDraft, county: string | null): void {
  const text = cellText(cell)
  if (isBlankWord(text)) return
  const { name, township } = splitSchoolName(schoolOf(text, draft), county)
  draft.values['school'] = name.slice(0, LONGEST_NAME)
  if (township !== null) draft.written['township'] = township
}

/** 盘谷完小运动场 in the school column is the project of a school. */
function schoolOf(text: string, draft: RowDraft): string {
  if (endsLikeSchool(text)) return text
  const school = findSchoolName(text)
  const rest = school === null ? '' : tidyName(text).split(school)[1]
  if (school === null || !rest || categoryReader.read(rest) === null) return text
  draft.values['projectName'] ??= tidyName(text)
  return school
}

export function readTownship(cell: Cell, draft: RowDraft, county: string | null): void {
  const name = tidyName(cellText(cell))
  if (isBlankWord(name)) return
  draft.values['township'] = townshipOfPlace(name, county) ?? name
}
