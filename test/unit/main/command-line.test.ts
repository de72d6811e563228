import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../../electron/main/command-line.ts'

describe('readCommandLine', () => {
  test.each([
    [['ledger.exe'], { dataFolder: null, isCheck: false }],
    [['electron', '.', '--data', 'D:\\台账'], { dataFolder: 'D:\\台账', isCheck: false }],
    [['ledger.exe', '--data=D:\\a b', '--check'], { dataFolder: 'D:\\a b', isCheck: true }],
    [['ledger.exe', '--no-sandbox', '--lang=zh-CN'], { dataFolder: null, isCheck: false }],
    [['ledger.exe', '--data'], { dataFolder: null, isCheck: false }],
  ])('%j', (words, read) => {
    expect(readCommandLine(words)).toEqual(read)
  })
})
