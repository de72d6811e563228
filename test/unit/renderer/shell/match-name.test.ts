import { describe, expect, it } from 'vitest'
import { findByName, matchName } from '../../../../renderer/features/shell/match-name.ts'

const shuitian = { name: '水田高级中学', pinyin: 'shuitiangaojizhongxue', initials: 'stgjzx' }
const shimen = { name: '豆沙镇石门小学', pinyin: 'doushazhenshimenxiaoxue', initials: 'dszsmxx' }

describe('matchName', () => {
  it('finds by Chinese, by pinyin and by initials, in any case and width', () => {
    const typed = ['水田', '高级中学', 'shuitian', 'ShuiTian', 'stgj', 'ＳＴＧＪ', 'shui tian']
    expect(typed.map((text) => matchName(shuitian, text))).toEqual([3, 2, 1, 1, 1, 1, 1])
  })

  it('finds nothing by nothing, and nothing by another name', () => {
    expect([matchName(shuitian, ' '), matchName(shuitian, '石门')]).toEqual([0, 0])
  })
})

describe('findByName', () => {
  it('puts the better answer first and stops at the limit', () => {
    const schools = [
      shimen,
      shuitian,
      { name: '石门中学', pinyin: 'shimenzhongxue', initials: 'smzx' },
    ]
    expect(findByName(schools, '石门', 5).map(({ name }) => name)).toEqual([
      '石门中学',
      '豆沙镇石门小学',
    ])
    expect(findByName(schools, 's', 1)).toHaveLength(1)
  })
})
