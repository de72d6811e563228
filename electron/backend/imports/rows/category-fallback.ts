import values from '#resources/vocabularies/values.json' with { type: 'json' }

/** Where nothing says what is built: a building by its floor area, works otherwise. */
export const CATEGORY_FALLBACK = {
  building: { id: 'otherBuilding', name: nameOf('otherBuilding') },
  works: { id: 'ancillary', name: nameOf('ancillary') },
} as const

function nameOf(id: string): string {
  return values.category.find((category) => category.id === id)?.names[0] ?? id
}
