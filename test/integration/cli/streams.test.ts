import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../closing/office.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')
const SAMPLE = join(import.meta.dirname, '../../../resources/sample/binchuan-2020.xlsx')
const folder = mkdtempSync(join(tmpdir(), 'streams-'))

let data: string
let remove: () => Promise<void>
beforeAll(async () => {
  const { backend } = await openOffice()
  await backend.close()
  data = backend.dataFolder
  remove = async () => {
    await backend.restart()
    await backend.remove()
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await remove()
})

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const quarter = ['--quarter', '2020Q2']
const out = ['--out', join(folder, 'out')]

/** Each command with what it is asked on the ledger; they run in this order. */
const COMMANDS: readonly (readonly [name: string, words: () => readonly string[]])[] = [
  ['inspect', () => [SAMPLE]],
  ['import', () => [SAMPLE, '--data', data, ...quarter, '--dry-run']],
  ['form', () => ['--data', data, ...quarter, ...out]],
  ['report', () => ['--data', data, ...quarter, ...out, '--format', 'html']],
  ['check', () => ['--data', data, '--quarter', '2020Q3']],
  ['history', () => ['--data', data]],
  ['history', () => ['--data', data, '--out', join(folder, 'changes.xlsx')]],
  ['backup', () => ['--data', data]],
  ['verify', () => ['--data', data]],
  ['close', () => ['--data', data, ...quarter]],
  ['reopen', () => ['--data', data, ...quarter, '--reason', '补录']],
]

describe('what was asked for is on stdout, and nothing else', () => {
  test.each(COMMANDS)('%s answers in lines', (name, words) => {
    const { status, stdout } = run(name, ...words())
    expect({ status, lines: stdout.trim() === '' ? 0 : 1 }).toEqual({ status: 0, lines: 1 })
  })

  test.each(COMMANDS)('%s --json answers one JSON value', (name, words) => {
    const { status, stdout } = run(name, ...words(), '--json')
    expect(status).toBe(0)
    expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  })
})

describe('a refusal is a sentence on stderr and leaves stdout empty', () => {
  const nowhere = join(folder, 'nowhere')
  test.each([
    ['inspect', [join(folder, 'nothing.xlsx')]],
    ['form', ['--data', nowhere, ...quarter, ...out]],
    ['history', ['--data', nowhere]],
    ['verify', ['--data', nowhere]],
    ['close', ['--data', nowhere, ...quarter]],
  ] as const)('%s', (name, words) => {
    const { status, stdout, stderr } = run(name, ...words, '--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim()).not.toBe('')
  })
})

describe('whoever stops reading early, as head does, ends nothing', () => {
  test.each([
    ['inspect --json', [SAMPLE, '--json']],
    ['inspect in lines', [SAMPLE]],
  ] as const)('%s', async (_what, words) => {
    const child = spawn(process.execPath, [COMMAND, 'inspect', ...words])
    let complaints = ''
    child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()))
    child.stdout.destroy()
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
  })
})
