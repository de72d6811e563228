import { readdirSync, readFileSync } from 'node:fs'

const KILOBYTES_PER_MEGABYTE = 1024

/** Megabytes of a process and all it started, shared memory counted once; null where Linux does not tell. */
export function memoryOfTree(root: number): number | null {
  try {
    const children = childrenOfAll()
    const sizeOf = (pid: number): number =>
      sizeOfOne(pid) + (children.get(pid) ?? []).reduce((sum, child) => sum + sizeOf(child), 0)
    return sizeOf(root) / KILOBYTES_PER_MEGABYTE
  } catch {
    return null
  }
}

function childrenOfAll(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // The name of the program stands in brackets and may hold blanks.
    const [, parent] = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`)) ?? []
    const siblings = children.get(Number(parent)) ?? []
    children.set(Number(parent), [...siblings, Number(name)])
  }
  return children
}

/** Kilobytes; a page that several processes share counts with its part. */
function sizeOfOne(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
