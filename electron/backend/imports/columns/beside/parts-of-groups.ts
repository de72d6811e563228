import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import { headerKey } from '../headers/header-key.ts'
import { isTotal } from '../headers/source-candidate.ts'

/**
 * 校舍建设 › 小计 › 面积 beside 校舍建设 › 学生宿舍 › 面积 is what 校舍建设 › 面积 would be alone, and the
 * others are parts of it. Each part with the path its whole is understood by, and each whole with its own.
 */
export interface PartsOfGroups {
  /** What the columns below a 小计 are understood by. */
  readonly wholes: ReadonlyMap<number, readonly string[]>
  /** The whole each part belongs to. */
  readonly wholeOf: ReadonlyMap<number, number>
}

export function partsOfGroups(columns: readonly HeaderColumn[]): PartsOfGroups {
  const wholes = new Map<number, readonly string[]>()
  const wholeOf = new Map<number, number>()
  const grouped = columns.filter(({ path }) => path.length > 1)
  for (const alike of Map.groupBy(grouped, besideKey).values()) {
    const whole = alike.find(({ path }) => isTotal(headerKey(path.at(-2) ?? '')))
    if (whole === undefined || alike.length === 1) continue
    wholes.set(whole.column, [...whole.path.slice(0, -2), whole.path.at(-1) ?? ''])
    for (const { column } of alike) if (column !== whole.column) wholeOf.set(column, whole.column)
  }
  return { wholes, wholeOf }
}

/** The same for columns below the same groups but for the last, and called the same. */
function besideKey({ path }: HeaderColumn): string {
  return path.map((part, at) => (at === path.length - 2 ? '' : headerKey(part))).join('›')
}
