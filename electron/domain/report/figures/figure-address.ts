const SCHEME = 'figure:'

/** The address a figure of the previewed page links to. No other program opens such addresses. */
export function figureAddress(id: string): string {
  return SCHEME + encodeURIComponent(id)
}

/** The figure an address of a previewed page names; null for any other address. */
export function figureOfAddress(address: string): string | null {
  return address.startsWith(SCHEME) ? decodeURIComponent(address.slice(SCHEME.length)) : null
}
