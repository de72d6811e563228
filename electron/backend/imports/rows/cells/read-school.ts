import { cellText } from '../../regions/sheet-grid.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import { BLANK, ok, type ValueReading } from '../../values/value-reading.ts'
import { findSchoolName } from '../../values/words/school-in-text.ts'
import {
  endsLikeSchool,
  type SchoolNameParts,
  splitSchoolName,
  tidyName,
  townshipOfPlace,
} from '../../values/words/school-name.ts'
import { categoryReader } from '../../values/words/value-vocabularies.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { ColumnReader } from './column-reader.ts'

const LONGEST_NAME = 200

export function readSchool(county: string | null): ColumnReader {
  const readOnce = rememberingTexts((cell) => schoolIn(cellText(cell), county))
  return (cell, draft) => {
    const school = readOnce(cell)
    if (school === null) return
    if (school.projectName !== null) draft.values['projectName'] ??= school.projectName
    draft.values['school'] = school.name.slice(0, LONGEST_NAME)
    if (school.township !== null) draft.written['township'] = school.township
  }
}

/** The school a cell names; 盘谷完小运动场 in the school column is the project of one. */
function schoolIn(
  text: string,
  county: string | null,
): (SchoolNameParts & { readonly projectName: string | null }) | null {
  if (isBlankWord(text)) return null
  const school = endsLikeSchool(text) ? null : findSchoolName(text)
  const rest = school === null ? '' : tidyName(text).split(school)[1]
  if (school === null || !rest || categoryReader.read(rest) === null) {
    return { ...splitSchoolName(text, county), projectName: null }
  }
  return { ...splitSchoolName(school, county), projectName: tidyName(text) }
}

export function readTownship(cell: Cell, county: string | null): ValueReading<string> {
  const name = tidyName(cellText(cell))
  return isBlankWord(name) ? BLANK : ok(townshipOfPlace(name, county) ?? name)
}
