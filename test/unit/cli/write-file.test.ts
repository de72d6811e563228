import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'
import { writeIntoFolder } from '../../../electron/cli/write-file.ts'

const folder = useTemporaryFolder()
const file = { fileName: '报告.pdf', bytes: Uint8Array.from([1, 2, 3]) }

test('a file is written whole into a folder that is made for it', async () => {
  const out = join(folder(), '2020', '报告')
  const path = await writeIntoFolder(out, file)
  expect([path, [...readFileSync(path)], readdirSync(out)]).toEqual([
    join(out, '报告.pdf'),
    [1, 2, 3],
    ['报告.pdf'],
  ])
})

test('nothing is left beside the final name when the file cannot be written', async () => {
  // A folder of that name cannot be replaced by a file.
  const out = join(folder(), '占用')
  mkdirSync(join(out, '报告.pdf'), { recursive: true })
  await expect(writeIntoFolder(out, file)).rejects.toThrow('报告.pdf')
  expect(readdirSync(out)).toEqual(['报告.pdf'])
})
