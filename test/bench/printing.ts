import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { reportOfCounty } from '../county/report-of-county.ts'
import type { Bench, Measurement } from './bench.ts'
import { memoryOfTree } from './process-memory.ts'

/** About 200 pages. */
const PROJECTS = 3500
const ROUNDS = 2
const LOOK_EVERY_MS = 200

type Way = 'at-once' | 'in-parts'

interface Printing {
  readonly time: number
  /** Megabytes of everything that took part; null where it cannot be told. */
  readonly memory: number | null
}

/** A long report printed in parts and joined, beside the browser printing the same pages at once. */
export const printing: Bench = {
  name: 'printing',
  setting: `the report of ${PROJECTS} projects, a process and a browser each time, least of ${ROUNDS}`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'printing-'))
    try {
      const file = join(folder, 'report.html')
      const county = { seed: 7, projects: PROJECTS, quarters: 8, lastQuarter: '2020Q2' } as const
      writeFileSync(file, renderHtml(await reportOfCounty(county), { linked: true }))
      const parts: Printing[] = []
      const once: Printing[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        once.push(await print(file, 'at-once'))
        parts.push(await print(file, 'in-parts'))
      }
      return [
        ...compare('PDF in parts, joined', parts, once, 'time', 1.3),
        ...compare('PDF in parts, joined', parts, once, 'memory', 2 / 3),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function compare(
  what: string,
  parts: readonly Printing[],
  once: readonly Printing[],
  measured: 'time' | 'memory',
  limit: number,
): Measurement[] {
  const leastOf = (printings: readonly Printing[]): number | null => {
    const figures = printings.map((one) => one[measured])
    return figures.reduce(
      (least, one) => (one === null || least === null ? null : Math.min(least, one)),
      Infinity,
    )
  }
  const [time, timeBeside] = [leastOf(parts), leastOf(once)]
  if (time === null || timeBeside === null) return []
  const unit = measured === 'time' ? 'ms' : 'MB'
  return [{ what, beside: 'Chromium, at once', time, timeBeside, limit, unit }]
}

/** Prints in a process of its own and watches what it and its browser take. */
async function print(file: string, way: Way): Promise<Printing> {
  const script = join(import.meta.dirname, 'print-once.ts')
  const child = spawn(process.execPath, [script, file, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  let memory: number | null = 0
  const timer = setInterval(() => {
    const now = child.pid === undefined ? null : memoryOfTree(child.pid)
    memory = now === null || memory === null ? null : Math.max(memory, now)
  }, LOOK_EVERY_MS)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`printing ${way} ended with ${String(code)}`)
  return { time: Number(Buffer.concat(said).toString('utf8')), memory }
}
