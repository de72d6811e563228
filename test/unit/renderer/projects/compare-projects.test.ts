import { describe, expect, it } from 'vitest'
import {
  compareNumber,
  compareText,
} from '../../../../renderer/features/projects/list/compare-projects.ts'

describe('orders of the ledger', () => {
  it('put names by pinyin, numbers in them by value, blanks last', () => {
    const names = ['州城中学', null, '宾居中学', '第10小学', '第2小学', '鸡足山中学']
    expect(names.toSorted(compareText)).toEqual([
      '宾居中学',
      '第2小学',
      '第10小学',
      '鸡足山中学',
      '州城中学',
      null,
    ])
  })

  it('put zero before blank', () => {
    expect([null, 5, 0, -1].toSorted(compareNumber)).toEqual([-1, 0, 5, null])
  })
})
