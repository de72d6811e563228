import type { SelectionId } from './rule.ts'

/** Collects sets of projects, each once, and gives each a short name. */
export interface Selections {
  readonly name: (projectIds: readonly string[]) => SelectionId
  readonly all: () => Record<SelectionId, readonly string[]>
}

interface Named {
  readonly name: SelectionId
  readonly projectIds: readonly string[]
}

/** Many figures are made of the same projects; naming the set keeps the dataset small. */
export function createSelections(): Selections {
  // Sets of the same length and ends are few; comparing those beats writing every set as a text.
  const alike = new Map<string, Named[]>()
  const sets: Record<SelectionId, readonly string[]> = {}
  let count = 0
  return {
    name: (projectIds) => {
      const key = `${projectIds.length} ${projectIds[0] ?? ''} ${projectIds.at(-1) ?? ''}`
      const candidates = alike.get(key) ?? []
      const known = candidates.find((candidate) => isSame(candidate.projectIds, projectIds))
      if (known) return known.name
      const name: SelectionId = `s${(count += 1)}`
      alike.set(key, [...candidates, { name, projectIds }])
      sets[name] = projectIds
      return name
    },
    all: () => sets,
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.every((id, index) => id === other[index])
}
