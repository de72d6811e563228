import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

const GUARD = path.resolve(import.meta.dirname, '../../../electron/start/guard.cjs')

describe('the guard', () => {
  const folder = useTemporaryFolder()
  const guarded = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: folder(), encoding: 'utf8' })

  beforeAll(() => {
    writeFileSync(
      path.join(folder(), 'program.ts'),
      'const words: readonly string[] = process.argv.slice(2)\nprocess.stdout.write(words.join())\n',
    )
    writeFileSync(
      path.join(folder(), 'old-node.cjs'),
      "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })",
    )
  })

  test('runs the program with its own arguments', () => {
    expect(guarded(GUARD, 'program.ts', '--data', '台账')).toMatchObject({
      status: 0,
      stdout: '--data,台账',
    })
  })

  test('says in a sentence per language that the Node is too old, and runs nothing', () => {
    expect(guarded('-r', './old-node.cjs', GUARD, 'program.ts')).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        '需要 Node 24，现在是 20.20.2。请在项目文件夹中运行 npm ci，它会一并安装，再用 npm 命令启动。\n' +
        'Node 24 is needed, this is 20.20.2. Run npm ci in the project folder, which installs it, and start through npm.\n',
    })
  })

  test('a program that cannot be loaded ends with its reason', () => {
    expect(guarded(GUARD, 'missing.ts')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('missing.ts') as string,
    })
  })
})
