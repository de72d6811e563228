import { type FundedChoice, type FundingModel, weightOf } from './funding-model.ts'

/**
 * The model as a mixed integer program, maximised. Columns first say for every candidate and
 * payment whether it is built so (0 or 1), then for every line which share of its gap is closed
 * (0 to 1). Money is in yuan: the solver's tolerances suit it.
 */
export interface FundingProgram {
  readonly choices: readonly FundedChoice[]
  /** Per column: what it is worth, and whether it is whole. */
  readonly worth: readonly number[]
  readonly isWhole: readonly boolean[]
  readonly rows: readonly ProgramRow[]
}

/** Sum of coefficient × column, at most `limit`. */
export interface ProgramRow {
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
  readonly limit: number
}

export function fundingProgram(model: FundingModel): FundingProgram {
  const { lines, candidates, budgets } = model
  const choices = candidates.flatMap(({ payments }, candidate) =>
    payments.map((_, payment): FundedChoice => ({ candidate, payment })),
  )
  const columnOfLine = (line: number): number => choices.length + line
  const onePayment = candidates.map((_, candidate) => {
    const columns = choices.flatMap((choice, column) =>
      choice.candidate === candidate ? [column] : [],
    )
    return { columns, coefficients: columns.map(() => 1), limit: 1 }
  })
  const limits = new Map(
    candidates.flatMap(({ payments }) => payments.flat()).map(({ sourceId }) => [sourceId, 0]),
  )
  for (const { sourceId, amount } of budgets) limits.set(sourceId, amount)
  const money = [...limits].map(([sourceId, amount]) => {
    const entries = choices.flatMap(({ candidate, payment }, column) => {
      const fen = (candidates[candidate]?.payments[payment] ?? [])
        .filter((part) => part.sourceId === sourceId)
        .reduce((sum, part) => sum + part.amount, 0)
      return fen === 0 ? [] : [{ column, coefficient: fen / 100 }]
    })
    return rowOf(entries, amount / 100)
  })
  const filling = lines.map(({ gap }, line) =>
    rowOf(
      [
        { column: columnOfLine(line), coefficient: 1 },
        ...choices.flatMap(({ candidate }, column) => {
          const added = (candidates[candidate]?.adds ?? [])
            .filter((part) => part.line === line)
            .reduce((sum, { amount }) => sum + amount, 0)
          return added === 0 ? [] : [{ column, coefficient: -Math.min(1, added / gap) }]
        }),
      ],
      0,
    ),
  )
  return {
    choices,
    worth: [...choices.map(() => 0), ...lines.map((line) => weightOf(line) * line.gap)],
    isWhole: [...choices.map(() => true), ...lines.map(() => false)],
    rows: [...onePayment, ...money, ...filling].filter(({ columns }) => columns.length > 0),
  }
}

function rowOf(
  entries: readonly { readonly column: number; readonly coefficient: number }[],
  limit: number,
): ProgramRow {
  return {
    columns: entries.map(({ column }) => column),
    coefficients: entries.map(({ coefficient }) => coefficient),
    limit,
  }
}
