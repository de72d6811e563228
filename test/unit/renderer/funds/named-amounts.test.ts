import { expect, test } from 'vitest'
import { readNamedAmounts } from '../../../../renderer/features/funds/documents/named-amounts.ts'

const projects = [
  { id: 'a', name: '石门完小公厕', schoolName: '石门完小' },
  { id: 'b', name: '公厕', schoolName: '保宁完小' },
  { id: 'c', name: '公厕', schoolName: '凤凰完小' },
]

test('finds the projects of an annex by name, whatever stands beside it', () => {
  const annex = [
    '序号\t学校\t项目名称\t金额（万元）',
    '1\t石门完小\t石门完小 公厕\t12.5',
    '2\t凤凰完小\t公厕\t“九”',
    '小计\t\t\t12.5',
    '合计\t\t\t21.5',
  ].join('\r\n')
  expect(readNamedAmounts(annex, projects, 'wan')).toEqual({
    amounts: { a: 12_500_000, c: { unread: '“九”', why: 'notNumber' } },
    unmatched: ['合计'],
  })
})

test('leaves what is not certain unmatched: a shared name, an unknown one, a second line', () => {
  const annex = '石门完小公厕\t3\n公厕\t4\n石门完小公厕\t5\n水田完小公厕\t6\n'
  expect(readNamedAmounts(annex, projects, 'yuan')).toEqual({
    amounts: { a: 300 },
    unmatched: ['公厕', '石门完小公厕', '水田完小公厕'],
  })
})

test('a line with a name is no sum, also when its amount is that of those before it', () => {
  const annex = '石门完小公厕\t50\n水田完小公厕\t50\n合 计\t100\n'
  expect(readNamedAmounts(annex, projects, 'wan')).toEqual({
    amounts: { a: 50_000_000 },
    unmatched: ['水田完小公厕'],
  })
  expect(readNamedAmounts('石门完小公厕\t50\n2\t50\n', projects, 'wan')?.unmatched).toEqual([])
})

test('a column of amounts, or lines without a known name, is no annex', () => {
  expect(readNamedAmounts('1\n2\n', projects, 'yuan')).toBeNull()
  expect(readNamedAmounts('1\t备注\n2\t备注', projects, 'yuan')).toBeNull()
})
