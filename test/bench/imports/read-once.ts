/** `node read-once.ts idle|understand|fetch FILE` reads a file once and prints its peak memory in bytes. */
import { readFileSync } from 'node:fs'
import { fetchCells, understand } from './import-reading.ts'

const [work = 'idle', path = ''] = process.argv.slice(2)
const bytes = readFileSync(path)
if (work === 'understand') understand(bytes)
if (work === 'fetch') fetchCells(bytes)
process.stdout.write(String(peakMemory()))

/** Of this program alone: what `resourceUsage` says on Linux begins with the size of the parent. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(peak) * 1024
}
