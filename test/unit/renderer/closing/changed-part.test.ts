import { expect, test } from 'vitest'
import { changedPart } from '../../../../renderer/features/closing/versions/changed-part.ts'

test('what a text has of its own stands between what both begin and end with', () => {
  expect(changedPart('征地仍未谈妥。', '征地未谈妥。')).toEqual({
    head: '征地',
    own: '仍',
    tail: '未谈妥。',
  })
  expect(changedPart('征地未谈妥。', '征地仍未谈妥。').own).toBe('')
  expect(changedPart('共11个', '共1个')).toEqual({ head: '共1', own: '1', tail: '个' })
  expect(changedPart('全新', null)).toEqual({ head: '', own: '全新', tail: '' })
})
