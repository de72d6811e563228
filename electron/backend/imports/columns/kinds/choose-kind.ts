import { holdsProjects, type ImportKind, type SheetReading } from '#contract/imports/reading.ts'
import { guessKind, type KindGuess, POOR } from './kind-guess.ts'
import type { MappedColumn } from '../map-columns.ts'

/** The kind a sheet is read as. */
export interface ChosenKind extends KindGuess {
  readonly by?: NonNullable<SheetReading['kindBy']>
}

/** What is known of a sheet's kind beside title and columns. */
export interface KnownKind {
  /** What somebody said it is. */
  readonly corrected: ImportKind | undefined
  /** What a sheet with the same headers was imported as last. */
  readonly remembered: ImportKind | undefined
}

/**
 * The kind somebody said, now or of the same headers before; else what title and columns speak for most.
 * Where these leave no doubt and speak against what is remembered, they tell a ledger from a report on
 * it, which may have the same headers; of any other two kinds it is asked which.
 */
export function chooseKind(
  mapAs: (kind: ImportKind) => MappedColumn[],
  title: string | null,
  { corrected, remembered }: KnownKind,
): ChosenKind {
  const settled = (kind: ImportKind, by: NonNullable<ChosenKind['by']>): ChosenKind => {
    return { kind, by, score: 1, columns: mapAs(kind), rival: null, otherSheet: null }
  }
  if (corrected) return settled(corrected, 'corrected')
  const guess = guessKind(mapAs, title)
  if (!remembered) return guess
  const isSure = guess.rival === null && guess.otherSheet === null && guess.score >= POOR
  const isContradicted = isSure && guess.kind !== remembered
  if (isContradicted && holdsProjects(guess.kind) && holdsProjects(remembered)) return guess
  return { ...settled(remembered, 'remembered'), rival: isContradicted ? guess.kind : null }
}
