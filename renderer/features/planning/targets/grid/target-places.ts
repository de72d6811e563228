import type { Target } from '#contract/planning/targets.ts'

/** Where the lines of a grid stand from its opening until it is left, whatever is saved meanwhile. */
export interface Places {
  /** The targets there were when the grid was opened, in their order. */
  readonly opened: readonly string[]
  /** The targets that new lines have become, by the key of the line. */
  readonly became: ReadonlyMap<string, string>
}

export interface PlacedLine {
  /** Stays with the line when it is saved. */
  readonly key: string
  /** What drafts of the line are kept under: its target, or its key while it has none. */
  readonly id: string
  readonly saved: Target | null
}

export function placesOf(targets: readonly Target[]): Places {
  return { opened: targets.map(({ id }) => id), became: new Map() }
}

/** The places after lines were saved, by the ids they had and the targets they are now. */
export function placesAfter(places: Places, savedIds: ReadonlyMap<string, string>): Places {
  const fresh = [...savedIds].filter(([id]) => placeOfNew(id) >= 0)
  return { ...places, became: new Map([...places.became, ...fresh]) }
}

/** The targets there were at the opening, those that others added since, and the new lines. */
export function placedLines(
  targets: readonly Target[],
  { opened, became }: Places,
  newLines: number,
): PlacedLine[] {
  const byId = new Map(targets.map((target) => [target.id, target]))
  const typedHere = new Set(became.values())
  const known = new Set(opened)
  const others = targets.filter(({ id }) => !known.has(id) && !typedHere.has(id))
  const above = [...opened.flatMap((id) => byId.get(id) ?? []), ...others]
  return [
    ...above.map((saved) => ({ key: saved.id, id: saved.id, saved })),
    ...Array.from({ length: newLines }, (_, place) => {
      const key = newId(place)
      const saved = byId.get(became.get(key) ?? '') ?? null
      return { key, id: saved?.id ?? key, saved }
    }),
  ]
}

/** How many new lines reach down to the last of these that is typed into or was saved. */
export function newLinesUsed({ became }: Places, drafted: Iterable<string>): number {
  return Math.max(0, ...[...became.keys(), ...drafted].map((id) => placeOfNew(id) + 1))
}

const NEW = 'new-'

export function newId(place: number): string {
  return `${NEW}${place}`
}

/** The place of a new line among the new ones; -1 for a target of the ledger. */
export function placeOfNew(id: string): number {
  return id.startsWith(NEW) ? Number(id.slice(NEW.length)) : -1
}
