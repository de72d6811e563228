/** What a file may cost. Offices' ledgers stay far below; hostile or broken files do not pass. */
export const importLimits = {
  /** Size of the file itself, in bytes: 50 MB. */
  fileBytes: 50 * 1024 * 1024,
  /** Everything a zip container unpacks to, really counted, in bytes: 500 MB. */
  unpackedBytes: 500 * 1024 * 1024,
  cells: 2_000_000,
  /** Parts in a zip container. */
  zipEntries: 10_000,
  /** Merged blocks that are kept of one sheet; more than this is decoration. */
  merges: 200_000,
  /** Time for opening one file, in milliseconds. */
  milliseconds: 60_000,
  /** Time for understanding and planning its sheets: the largest need minutes on a slow machine. */
  millisecondsPerAnswer: 300_000,
  /** Heap of the reading thread, in megabytes. */
  heapMegabytes: 1536,
} as const

export const MEGABYTE = 1024 * 1024
