/** Which arguments of a function, counted from 0, take many cells. */
type TakesMany = (argument: number) => boolean

const all: TakesMany = () => true
const from =
  (first: number): TakesMany =>
  (argument) =>
    argument >= first
const only =
  (...places: readonly number[]): TakesMany =>
  (argument) =>
    places.includes(argument)
const pairs =
  (...single: readonly number[]): TakesMany =>
  (argument) =>
    single.includes(argument) || (argument % 2 === 1 && argument > 0)

const FUNCTIONS: readonly (readonly [names: string, takes: TakesMany])[] = [
  ['SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT SUMPRODUCT SUMSQ MEDIAN', all],
  ['STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP MODE MODE.SNGL GEOMEAN CONCAT', all],
  ['SUBTOTAL', from(1)],
  ['AGGREGATE TEXTJOIN', from(2)],
  ['COUNTBLANK COUNTIF LARGE SMALL INDEX ROWS', only(0)],
  ['PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC', only(0)],
  ['SUMIF AVERAGEIF', only(0, 2)],
  ['RANK RANK.EQ RANK.AVG MATCH XMATCH VLOOKUP HLOOKUP', only(1)],
  ['LOOKUP XLOOKUP', only(1, 2)],
  ['SUMIFS AVERAGEIFS MAXIFS MINIFS', pairs(0)],
  ['COUNTIFS', (argument) => argument % 2 === 0],
]

const BY_NAME = new Map(
  FUNCTIONS.flatMap(([names, takes]) => names.split(' ').map((name) => [name, takes] as const)),
)

/** Whether one cell of what repeats, written there, stands for all its repetitions: =SUM(D5). */
export function takesMany(called: string, argument: number): boolean {
  return BY_NAME.get(plainName(called))?.(argument) ?? false
}

/** Whether the function asks where a cell is, not what is in it. */
export function asksForPlace(called: string): boolean {
  return /^(ROW|COLUMN)$/.test(plainName(called))
}

/** Newer functions are kept with a word before them. */
function plainName(called: string): string {
  return called.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '')
}
