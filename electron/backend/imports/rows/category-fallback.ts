import values from '#resources/vocabularies/values.json' with { type: 'json' }

/** Where nothing says what is built: a building by its floor area, works otherwise. */
export const CATEGORY_FALLBACK = {
  building: { id: 'otherBuilding', name: categoryName('otherBuilding') },
  works: { id: 'ancillary', name: categoryName('ancillary') },
} as const

/** What offices call a category first; the id itself where the vocabulary lacks it. */
export function categoryName(id: string): string {
  return values.category.find((category) => category.id === id)?.names[0] ?? id
}
