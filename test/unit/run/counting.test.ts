import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'
import { countPlaywright, countVitest } from '../../run/reports.ts'
import { judge } from '../../run/step.ts'

describe('the count of npm test', () => {
  const folder = useTemporaryFolder()
  const report = (content: unknown): string => {
    const file = path.join(folder(), 'report.json')
    writeFileSync(file, JSON.stringify(content))
    return file
  }

  test.each([
    [null, 0, { passed: 1, failed: 0 }],
    [null, 2, { passed: 0, failed: 1 }],
    [{ passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
    [{ passed: 5, failed: 2 }, 1, { passed: 5, failed: 2 }],
    [{ passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }],
  ])('report %j and exit code %i', (counted, exitCode, judged) => {
    expect(judge(counted, exitCode)).toEqual(judged)
  })

  test('a test file that does not load is a failure', () => {
    const file = report({
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}, {}, {}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    })
    expect(countVitest(file)).toEqual({ passed: 3, failed: 2 })
  })

  test('a flaky journey is a failed one', () => {
    const file = report({
      stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 4 },
      errors: [{}],
    })
    expect(countPlaywright(file)).toEqual({ passed: 9, failed: 3 })
  })
})
