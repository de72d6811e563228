import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Measurement } from '../bench.ts'
import { largeFile } from './large-sheet.ts'

const MEGABYTE = 2 ** 20

/** Highest memory of a process that reads a file, beside one in which the library only fetches the cells. */
export const importMemory: Bench = {
  name: 'memory',
  setting: 'peak resident memory of a process that reads the file, above an idle one, in MB',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-memory-'))
    try {
      return [
        // Of smaller files most of the peak is garbage that nobody had to collect yet: only told.
        measure(folder, 'xlsx, 10,000 rows', largeFile(10_000, 'xlsx'), null),
        measure(folder, 'xls, 10,000 rows', largeFile(10_000, 'biff8'), null),
        measure(folder, 'xlsx, 50,000 rows', largeFile(50_000, 'xlsx'), 1.3),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function measure(
  folder: string,
  what: string,
  bytes: Uint8Array,
  limit: number | null,
): Measurement {
  const path = join(folder, 'sheet')
  writeFileSync(path, bytes)
  const idle = peakOf('idle', path)
  const time = peakOf('understand', path) - idle
  const timeBeside = peakOf('fetch', path) - idle
  return { what, beside: 'the bare library', time, timeBeside, limit, unit: 'MB' }
}

/** Median of three processes, in megabytes. */
function peakOf(work: string, path: string): number {
  const script = join(import.meta.dirname, 'read-once.ts')
  const peaks = [1, 2, 3].map(() =>
    Number(execFileSync(process.execPath, [script, work, path], { encoding: 'utf8' })),
  )
  return (peaks.toSorted((a, b) => a - b)[1] ?? 0) / MEGABYTE
}
