import loadHighs from 'highs'
import type { FundingProgram } from '#domain/planning/funding-program.ts'

export interface SolveLimits {
  /** Seconds after which the best answer so far is taken. */
  readonly seconds: number
}

/** What the solver found. */
export interface ProgramAnswer {
  /** 0 to 1 per column; null when it found none. */
  readonly columns: readonly number[] | null
  /** No answer can be worth more. */
  readonly bound: number
}

/** Up to so many columns the best is proved; the last ten thousandth of a large one takes long. */
const SMALL = 200
const NEAR = 1e-4

/** Maximises the program with HiGHS; blocks its thread until it is done or the time is over. */
export async function solveProgram(
  { worth, isWhole, rows }: FundingProgram,
  { seconds }: SolveLimits,
): Promise<ProgramAnswer> {
  const highs = await loadHighs()
  const { maximize } = highs.constants.objectiveSense
  const { integer, continuous } = highs.constants.variableType
  return highs.withModel(
    {
      numCols: worth.length,
      numRows: rows.length,
      sense: maximize,
      colCost: [...worth],
      colLower: worth.map(() => 0),
      colUpper: worth.map(() => 1),
      rowLower: rows.map(() => -highs.infinity),
      rowUpper: rows.map(({ limit }) => limit),
      integrality: isWhole.map((whole) => (whole ? integer : continuous)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: worth.length,
        starts: startsOf(rows),
        indices: rows.flatMap(({ columns }) => columns),
        values: rows.flatMap(({ coefficients }) => coefficients),
      },
    },
    (model) => {
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: worth.length > SMALL ? NEAR : 0,
        mip_abs_gap: 1e-6,
      })
      model.run()
      const bound = Number(model.info.get('mip_dual_bound'))
      const isFound = Number(model.info.get('primal_solution_status')) === 2
      return { columns: isFound ? [...model.getSolution().colValue] : null, bound }
    },
  )
}

function startsOf(rows: FundingProgram['rows']): number[] {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  return starts
}
