import { describe, expect, test } from 'vitest'
import { programFiles } from '#shell/program-files.ts'
import { startApplication } from '../../../electron/main/application.ts'
import { ENTRY } from '../../helpers/doors/door.ts'
import { control } from '../../helpers/electron-double/control.ts'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

describe('--check', () => {
  const folder = useTemporaryFolder()
  const program = programFiles(ENTRY)

  test('asks through page, preload, door and worker, shows nothing and ends with 0', async () => {
    await startApplication({ program, dataFolder: folder(), isCheck: true })
    expect(control).toMatchObject({ exitCode: 0, windows: [{ isShown: false }] })
  })
})
