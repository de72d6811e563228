const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 一, 十二, 一百零三: ordinals of headings and groups, 1 to 999. */
export function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = DIGITS[value % 10] ?? ''
  const tail = tens === 0 ? ones : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十${ones}`
  if (hundreds === 0) return tail
  return `${DIGITS[hundreds]}百${tens === 0 && ones !== '' ? '零' : ''}${tail}`
}
