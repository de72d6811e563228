import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Origin, Trace } from '#contract/reports/passport.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import type { Operand, PassportRow } from '#domain/report/passport/passport.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { Moment } from '../../../components/figures/moment.tsx'
import { originText } from './origin-text.ts'

interface OriginsProps {
  readonly operand: Operand
  readonly row: PassportRow
  readonly request: ReportRequest
}

/** The entries of the ledger behind one row: what, who, when, and the cell it was read from. */
export function Origins({ operand, row, request }: OriginsProps) {
  const { t } = useTranslation()
  const { correction, kind, moment, money, pieces, rule, sourceId } = operand
  const origins = useAsk('reports.origins', {
    quarter: request.quarter,
    projectId: row.projectId ?? '',
    rule,
    moment,
    kind,
    ...(sourceId !== undefined && { sourceId }),
    ...(money !== undefined && { money }),
    ...(correction !== undefined && { correction }),
    ...(pieces !== undefined && { pieces }),
  })
  if (origins.error) return <Failure title={t('passport.failed')} error={origins.error} />
  if (!origins.data) return null
  if (origins.data.length === 0) return <p className="soft">{t('passport.noEntries')}</p>
  const sum = sumOf(origins.data, operand)
  return (
    <>
      <ul className="origins">
        {origins.data.map((origin) => (
          <li key={`${origin.what} ${origin.id}`}>
            <span>{originText(origin, request.unit, t)}</span>
            {!isBlankQuantity(origin) && <TraceLine trace={origin.trace} />}
          </li>
        ))}
      </ul>
      {sum !== null && isChanged(sum, row, operand) && (
        <p className="soft">{t('passport.changedSince')}</p>
      )}
    </>
  )
}

/** What was worked off before the first report is not known, and nothing is added then. */
function isChanged(sum: number, { value }: PassportRow, { kind, rule }: Operand): boolean {
  if (kind === 'count' || (rule === 'addedThisQuarter' && value === null)) return false
  return sum !== value
}

/** What the entries add up to; null when they are dates and words. Beside an area they say why it counts. */
function sumOf(origins: readonly Origin[], { kind }: Operand): number | null {
  const values = origins.flatMap((origin) =>
    'value' in origin &&
    typeof origin.value === 'number' &&
    (kind !== 'area' || origin.what === 'area')
      ? [origin.isTakenOff ? -origin.value : origin.value]
      : [],
  )
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

/** Nobody entered what is blank. */
function isBlankQuantity(origin: Origin): boolean {
  return origin.what === 'quantity' && origin.value === null
}

/** G12, or the row where the import named no column. */
function cellName(letter: string | null, row: number, t: TFunction): string {
  return letter === null ? t('passport.row', { row }) : `${letter}${row}`
}

function TraceLine({ trace }: { readonly trace: Trace | null }) {
  const { t } = useTranslation()
  if (trace === null) return <small className="soft">{t('passport.noTrace')}</small>
  const { at, cell, operator, reason } = trace
  return (
    <small className="soft">
      {t('passport.writtenBy', { operator })} <Moment iso={at} />
      {reason !== null && ` · ${t('passport.reason', { reason })}`}
      {cell && (
        <span className="origin-cell">
          {cell.row === null
            ? t('passport.file', cell)
            : t('passport.cell', { ...cell, cell: cellName(cell.letter, cell.row, t) })}
        </span>
      )}
    </small>
  )
}
