import path from 'node:path'
import { countPlaywright, countVitest } from './reports.ts'
import type { Step } from './step.ts'

/** Every check of the project, the fast ones first. */
export function stepsOf(reportFolder: string): readonly Step[] {
  const report = (name: string): string => path.join(reportFolder, `${name}.json`)
  const vitest = (name: string, ...projects: readonly string[]): Step => ({
    name,
    command: [
      'vitest',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report(name)}`,
    ],
    count: () => countVitest(report(name)),
  })
  return [
    { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
    { name: 'lint', command: ['oxlint', '--type-aware', '--max-warnings', '0'] },
    { name: 'types', command: ['tsc', '-b'] },
    {
      name: 'layers',
      command: ['depcruise', 'electron', 'renderer', '--config', '.dependency-cruiser.cjs'],
    },
    { name: 'unused', command: ['knip', '--no-progress'] },
    vitest('unit', 'unit'),
    { name: 'build', command: ['npm', 'run', '--silent', 'build'], isNeededByAll: true },
    vitest('backend', 'migrations', 'integration', 'windows'),
    vitest('doors', 'contract', 'boundaries'),
    {
      name: 'journeys',
      command: ['playwright', 'test', '--reporter=line,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys') },
      count: () => countPlaywright(report('journeys')),
    },
    vitest('package', 'packaging'),
  ]
}
