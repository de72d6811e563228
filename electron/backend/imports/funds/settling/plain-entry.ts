import type { PlannedEntry, StatedAmount } from '../fund-work.ts'
import type { RowFacts } from '../row-facts.ts'

/**
 * A payment is known by its voucher, money allocated or received by the document it came with: the
 * voucher of a row that pays as well is the payment's.
 */
export function numberOf(facts: RowFacts, { kind }: StatedAmount): string | null {
  const { document, voucher } = facts
  if (kind === 'paid') return voucher ?? document
  return document ?? (isPaying(facts) ? null : voucher)
}

/** Whoever gets the money and the voucher belong to the payment of a row, else to what it moves. */
function isPaying({ amounts }: RowFacts): boolean {
  return amounts.some(({ kind, amount }) => kind === 'paid' && amount !== 0)
}

/** The entry as its row tells it; what the number does not say goes into the note. */
export function plainEntry(facts: RowFacts, amount: StatedAmount): PlannedEntry {
  const documentNumber = numberOf(facts, amount)
  const isItsOwn = amount.kind === 'paid' || !isPaying(facts)
  const voucher = isItsOwn ? facts.voucher : null
  const note = [facts.document, voucher, facts.documentTitle, ...facts.words]
    .filter((text) => text !== null && text !== documentNumber)
    .join('；')
  return {
    kind: amount.kind,
    sourceId: amount.sourceId,
    statedSourceId: amount.isSourceOfProject === true ? null : amount.sourceId,
    date: amount.date,
    dateField: amount.dateField,
    amount: amount.amount,
    stated: amount.amount,
    isToDate: amount.isToDate,
    documentNumber,
    payee: isItsOwn ? facts.payee : null,
    note: note === '' ? null : note,
    document: null,
  }
}
