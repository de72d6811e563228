import words from '#resources/vocabularies/fund-words.json' with { type: 'json' }
import type { TypedRow } from '../planning/typed-row.ts'
import type { FundColumn } from './fund-columns.ts'
import type { StatedAmount } from './fund-work.ts'

/**
 * What was paid and came back is no money received: it lessens what is paid, as a payment in red does.
 * A receipt is known for one by the words of its booking; where those leave it open it stays received
 * and is asked about. Money that goes back to where it came from, and deposits, were never paid.
 */
export function withRefunds(
  { values }: TypedRow,
  amounts: readonly StatedAmount[],
  columns: readonly FundColumn[],
): readonly StatedAmount[] {
  const field = (['purpose', 'note'] as const).find((one) => speaksOfRefund(values[one]))
  if (field === undefined) return amounts
  const booking = String(values[field])
  const hasPayments = columns.some(({ kind, isToDate }) => kind === 'paid' && !isToDate)
  const isSure =
    saysOverpaid(booking) ||
    (field === 'purpose' &&
      hasPayments &&
      amounts.every((amount) => amount.amount === 0 || isReceipt(amount)) &&
      says(words.refund, booking) &&
      !says(words.otherRefund, booking))
  return amounts.map((amount): StatedAmount => {
    if (!isReceipt(amount)) return amount
    if (!isSure) return { ...amount, refund: { field, isSure } }
    return { ...amount, kind: 'paid', amount: -amount.amount, refund: { field, isSure } }
  })
}

function isReceipt({ kind, isToDate, amount }: StatedAmount): boolean {
  return kind === 'received' && !isToDate && amount > 0
}

function speaksOfRefund(value: string | number | undefined): boolean {
  const text = String(value ?? '')
  return [words.refund, words.takenBack, words.overpaid].some((some) => says(some, text))
}

/** 退回多付 says it whatever else is there: it is what people are asked to write where they are asked. */
function saysOverpaid(text: string): boolean {
  return says(words.overpaid, text) && says([...words.refund, ...words.takenBack], text)
}

function says(some: readonly string[], text: string): boolean {
  return some.some((word) => text.includes(word))
}
