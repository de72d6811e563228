import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { programFiles } from '#shell/program-files.ts'
import { startApplication } from '../../../electron/main/application.ts'
import { ENTRY } from '../../helpers/doors/door.ts'
import { control } from '../../helpers/electron-double/control.ts'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

describe('--check of a program whose page is missing', () => {
  const folder = useTemporaryFolder()

  test('ends with 1 and writes the reason down', async () => {
    const program = { ...programFiles(ENTRY), pageFolder: import.meta.dirname }
    await startApplication({ program, dataFolder: folder(), isCheck: true })
    expect(control.exitCode).toBe(1)
    expect(readFileSync(path.join(folder(), 'logs/main.log'), 'utf8')).toContain('ERR_FAILED 404')
  })
})
