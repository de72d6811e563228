import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RowRange, SheetReading } from '#contract/imports/reading.ts'
import { isQuarter } from '#domain/quarter.ts'
import { quarterText } from '../../../i18n/names.ts'

/** Rows listed by number before the list is cut short. */
const LISTED_ROWS = 6

/** What was found where, in words: title, units, header, data, totals, footer, quarter. */
export function SheetFindings({ reading }: { readonly reading: SheetReading }) {
  const { t } = useTranslation()
  const { title, units, headerRows, dataRows, footerRows, totalRows, quarter, rowCount } = reading
  const none = t('imports.sheet.found.none')
  const findings: readonly (readonly [name: string, text: string])[] = [
    [t('imports.sheet.found.title'), title ?? none],
    [
      t('imports.sheet.found.unit'),
      units.length === 0
        ? none
        : [...new Set(units.map(({ unit }) => t(`imports.columns.unitName.${unit}`)))].join(
            t('imports.sheet.found.separator'),
          ),
    ],
    [t('imports.sheet.found.header'), rangeText(headerRows, t)],
    [
      t('imports.sheet.found.data'),
      dataRows === null
        ? none
        : t('imports.sheet.found.dataRows', {
            first: dataRows[0],
            last: dataRows[1],
            count: rowCount,
          }),
    ],
    [t('imports.sheet.found.totals'), totalRows.length === 0 ? none : totalsText(totalRows, t)],
    [t('imports.sheet.found.footer'), rangeText(footerRows, t)],
    [
      t('imports.sheet.found.quarter'),
      quarter !== null && isQuarter(quarter) ? quarterText(quarter, t) : none,
    ],
  ]
  return (
    <dl className="sheet-findings">
      {findings.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function rangeText(rows: RowRange | null, t: TFunction): string {
  if (rows === null) return t('imports.sheet.found.none')
  const [first, last] = rows
  return first === last
    ? t('imports.sheet.found.row', { first })
    : t('imports.sheet.found.rows', { first, last })
}

function totalsText(rows: readonly number[], t: TFunction): string {
  const listed = rows.slice(0, LISTED_ROWS).join(t('imports.sheet.found.separator'))
  const list = rows.length > LISTED_ROWS ? t('imports.sheet.found.more', { list: listed }) : listed
  return t('imports.sheet.found.totalRows', { count: rows.length, list })
}
