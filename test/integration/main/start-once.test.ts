import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { programFiles } from '#shell/program-files.ts'
import { startApplication } from '../../../electron/main/application.ts'
import { ENTRY } from '../../helpers/doors/door.ts'
import { control } from '../../helpers/electron-double/control.ts'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

describe('a start that must not go on', () => {
  const folder = useTemporaryFolder()
  const program = programFiles(ENTRY)

  test('ends at once while another instance has the ledger open', async () => {
    control.hasLock = false
    await startApplication({ program, dataFolder: folder(), isCheck: false })
    expect(control.calls.at(-1)).toBe('app.quit')
    expect(control.windows).toEqual([])
  })

  test('says which folder cannot be made and why', async () => {
    const file = path.join(folder(), 'file')
    writeFileSync(file, '')
    await startApplication({ program, dataFolder: file, isCheck: false })
    expect(control.messages).toEqual([
      `无法打开数据文件夹 无法写入：${path.join(file, 'window')}（ENOTDIR）。请检查文件夹权限和磁盘空间，然后重新打开程序。`,
    ])
    expect(control).toMatchObject({ exitCode: 1, windows: [] })
  })
})
