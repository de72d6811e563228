import vocabularies from '#resources/vocabularies/values.json' with { type: 'json' }

/** Where nothing says what is built: what fits its measure, works otherwise. */
export function fallbackCategory(values: Readonly<Record<string, unknown>>): string {
  if (values['sportsArea'] !== undefined) return 'sportsGround'
  if (values['floorArea'] !== undefined) return 'otherBuilding'
  return values['landArea'] === undefined ? 'ancillary' : 'land'
}

/** What offices call a category first; the id itself where the vocabulary lacks it. */
export function categoryName(id: string): string {
  return vocabularies.category.find((category) => category.id === id)?.names[0] ?? id
}
