import type { SelectionId } from './rule.ts'

/** Collects sets of projects, each once, and gives each a short name. */
export interface Selections {
  readonly name: (projectIds: readonly string[]) => SelectionId
  readonly all: () => Record<SelectionId, readonly string[]>
}

/** Many figures are made of the same projects; naming the set keeps the dataset small. */
export function createSelections(): Selections {
  const names = new Map<string, SelectionId>()
  const sets: Record<SelectionId, readonly string[]> = {}
  return {
    name: (projectIds) => {
      const key = projectIds.join('\n')
      const known = names.get(key)
      if (known !== undefined) return known
      const name = `s${names.size + 1}`
      names.set(key, name)
      sets[name] = projectIds
      return name
    },
    all: () => sets,
  }
}
