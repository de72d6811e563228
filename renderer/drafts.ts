/**
 * What was typed and not yet saved, kept on this machine until it is saved or given up, so that a
 * closed window or a failed save loses nothing. One entry of the page's storage per form.
 */
const PREFIX = 'draft:'

export interface Draft<Values> {
  /** ISO time, UTC */
  readonly typedAt: string
  readonly values: Values
}

/** The draft under the key, or null. Text that is no draft of ours counts as none. */
export function readDraft<Values>(key: string): Draft<Values> | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
    if (typeof draft !== 'object' || draft === null) return null
    return 'typedAt' in draft && 'values' in draft ? (draft as Draft<Values>) : null
  } catch {
    return null
  }
}

export function writeDraft(key: string, values: unknown, now = new Date()): void {
  const draft: Draft<unknown> = { typedAt: now.toISOString(), values }
  localStorage.setItem(PREFIX + key, JSON.stringify(draft))
}

export function clearDraft(key: string): void {
  localStorage.removeItem(PREFIX + key)
}
