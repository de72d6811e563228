/** What is taken back together, however it was joined. */
export interface UndoGroups {
  /** The first names the group, unless it belongs to one already. */
  readonly join: (owner: string, member: string) => void
  /** The id itself where it was joined to nothing. */
  readonly ownerOf: (id: string) => string
}

export function createUndoGroups(): UndoGroups {
  const owners = new Map<string, string>()
  const ownerOf = (id: string): string => {
    const way: string[] = []
    let owner = id
    for (let next = owners.get(owner); next !== undefined; next = owners.get(owner)) {
      way.push(owner)
      owner = next
    }
    // The way is walked once: afterwards each of it leads straight to the owner.
    for (const step of way) owners.set(step, owner)
    return owner
  }
  return {
    ownerOf,
    join: (owner, member) => {
      const [first, second] = [ownerOf(owner), ownerOf(member)]
      if (first !== second) owners.set(second, first)
    },
  }
}
