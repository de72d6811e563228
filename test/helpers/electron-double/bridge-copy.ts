/**
 * What arrives in the page when the preload hands a value over the context bridge: data is copied,
 * functions are wrapped so that their arguments and answers are copied as well, promises likewise.
 */
export function bridgeCopy(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: readonly unknown[]) =>
      bridgeCopy((value as (...given: readonly unknown[]) => unknown)(...args.map(bridgeCopy)))
  }
  if (value instanceof Promise) {
    return value.then(bridgeCopy, (error: unknown) => {
      throw new Error(error instanceof Error ? error.message : String(error))
    })
  }
  if (Array.isArray(value)) return value.map(bridgeCopy)
  if (isPlain(value)) {
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, bridgeCopy(entry)])),
    )
  }
  return structuredClone(value)
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
