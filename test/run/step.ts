/** What a step found. A check without tests of its own counts as one. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

export interface Step {
  readonly name: string
  /** The program and its arguments. */
  readonly command: readonly [program: string, ...args: string[]]
  readonly env?: Readonly<Record<string, string>>
  /** Reads what the program wrote about its tests; a step without it counts by its exit code. */
  readonly count?: () => Counts
  /** Steps that cannot be judged when this one failed. */
  readonly isNeededByAll?: boolean
}

export const NOTHING: Counts = { passed: 0, failed: 0 }

export function sum(left: Counts, right: Counts): Counts {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed }
}

/**
 * Counts by report and exit code together: a runner that ends badly without naming a failed test
 * has still failed.
 */
export function judge(reported: Counts | null, exitCode: number): Counts {
  if (!reported) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (exitCode !== 0 && reported.failed === 0) return { ...reported, failed: 1 }
  return reported
}
