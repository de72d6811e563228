/** What may be written behind the program's name. */
export interface CommandLine {
  /** `--data FOLDER`: work on the ledger there instead of the user's own. */
  readonly dataFolder: string | null
  /** `--check`: open everything unseen, ask one question through the page, and end. */
  readonly isCheck: boolean
}

/** Chromium adds switches of its own to the line, so whatever is unknown is left alone. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const joined = words.find((word) => word.startsWith('--data='))
  const at = words.indexOf('--data')
  const following = at === -1 ? undefined : words[at + 1]
  return {
    dataFolder: joined?.slice('--data='.length) ?? following ?? null,
    isCheck: words.includes('--check'),
  }
}
