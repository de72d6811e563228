import type { MadeLedger } from '../../fixtures/ledgers/ledger.ts'
import { complete, observe, readLedger } from '../../fixtures/ledgers/observe.ts'

/** A wrong answer above this confidence would be believed without a look. */
const CERTAIN = 0.9

/** What was read right of a set of described ledgers, each counted once per format. */
export interface ImportScore {
  readonly sheets: number
  readonly columns: Share
  readonly rows: Share
  /** The sheet's own totals that were checked and came out as they are. */
  readonly totals: Share
  /** `ledger.format letter: read as … with 0.95` */
  readonly falseCertainty: readonly string[]
  /** Every other difference, in one line each. */
  readonly misread: readonly string[]
}

export interface Share {
  readonly right: number
  readonly all: number
}

/** Reads every ledger in every format as a file nobody has seen, without help. */
export function scoreLedgers(ledgers: readonly MadeLedger[]): ImportScore {
  const columns = { right: 0, all: 0 }
  const rows = { right: 0, all: 0 }
  const totals = { right: 0, all: 0 }
  const falseCertainty: string[] = []
  const misread: string[] = []
  let sheets = 0
  for (const ledger of ledgers.filter(({ corrections }) => corrections === undefined)) {
    for (const format of ledger.formats) {
      sheets += 1
      const where = `${ledger.name}.${format}`
      const result = readLedger(ledger, format)
      const expected = complete(ledger.expected)
      const seen = complete(observe(result, ledger.expected))
      if (seen.kind !== expected.kind) misread.push(`${where}: kind ${seen.kind}`)

      for (const [letter, field] of Object.entries(expected.fields)) {
        columns.all += 1
        const read = seen.fields[letter] ?? null
        if (read === field) {
          columns.right += 1
          continue
        }
        const { confidence = 0 } =
          result.reading.columns.find((column) => column.letter === letter) ?? {}
        const line = `${where} ${letter}: ${read} with ${confidence}, not ${field}`
        if (read !== null && confidence > CERTAIN) falseCertainty.push(line)
        else misread.push(line)
      }

      rows.all += expected.rowCount
      const wrong = wrongRows(expected, seen)
      rows.right += Math.max(0, expected.rowCount - wrong)
      if (wrong > 0) misread.push(`${where}: ${wrong} rows differ`)

      for (const address of expected.checked ?? []) {
        totals.all += 1
        const isChecked = seen.checked?.includes(address) ?? false
        const isSame = seen.differences?.[address] === expected.differences?.[address]
        if (isChecked && isSame) totals.right += 1
        else misread.push(`${where}: total ${address} differs by ${seen.differences?.[address]}`)
      }
    }
  }
  return { sheets, columns, rows, totals, falseCertainty, misread }
}

type Observed = ReturnType<typeof complete>

/** Rows too many or too few, sums taken for rows, and rows with a value read wrongly. */
function wrongRows(expected: Observed, seen: Observed): number {
  const isShifted =
    seen.rowCount === expected.rowCount && String(seen.dataRows) !== String(expected.dataRows)
  const known = new Set(expected.totalRows)
  const sums = (seen.totalRows ?? []).filter((row) => !known.delete(row)).length + known.size
  const values = Object.entries(expected.rows ?? {}).filter(([row, wanted]) => {
    const read = seen.rows?.[Number(row)] ?? {}
    return Object.entries(wanted).some(([field, value]) => read[field] !== value)
  }).length
  const shifted = isShifted ? 1 : 0
  return Math.abs(seen.rowCount - expected.rowCount) + sums + shifted + values
}
