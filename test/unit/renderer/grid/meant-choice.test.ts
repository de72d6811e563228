import { expect, test } from 'vitest'
import { meantChoice } from '../../../../renderer/components/grid/meant-choice.ts'

test('typed words mean the option called so, else the first whose words hold them', () => {
  const options = [
    { label: '封顶以前' },
    { label: '封顶', alsoCalled: ['主体封顶'] },
    { label: 'Ａ级' },
  ]
  const meant = (text: string) => meantChoice(text, options)?.label
  expect([
    meant('封顶'),
    meant('封'),
    meant('主体封顶'),
    meant(' a级 '),
    meant('验收'),
    meant(' '),
  ]).toEqual(['封顶', '封顶以前', '封顶', 'Ａ级', undefined, undefined])
})
