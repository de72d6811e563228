import { describe, expect, test } from 'vitest'
import { defaultDataFolder } from '#shell/data-folder.ts'

describe('defaultDataFolder', () => {
  test.each([
    [
      'win32',
      {
        LOCALAPPDATA: String.raw`C:\Users\王\AppData\Local`,
        APPDATA: String.raw`\\server\roaming`,
      },
      String.raw`C:\Users\王\AppData\Local\SchoolProjectLedger`,
    ],
    ['win32', {}, String.raw`C:\home\AppData\Local\SchoolProjectLedger`],
    [
      'win32',
      { PORTABLE_EXECUTABLE_DIR: String.raw`E:\台账`, LOCALAPPDATA: String.raw`C:\Local` },
      String.raw`E:\台账\SchoolProjectLedger`,
    ],
    ['darwin', {}, 'C:\\home/Library/Application Support/SchoolProjectLedger'],
    ['linux', {}, 'C:\\home/.local/share/SchoolProjectLedger'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/SchoolProjectLedger'],
  ] as const)('on %s with %j it is %s', (platform, env, folder) => {
    expect(defaultDataFolder({ platform, env, homeFolder: String.raw`C:\home` })).toBe(folder)
  })
})
