/** 围墙1200平方米 is no floor; other works beside a building may well have one. */
export function namesWallOrRoad(values: Readonly<Record<string, unknown>>): boolean {
  return /围墙|挡墙|硬化|绿化|道路/.test(`${text(values['projectName'])}${text(values['content'])}`)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
