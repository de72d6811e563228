import type { Cell } from '#backend/imports/workbook/workbook.ts'
import type { ValueReading } from '#backend/imports/values/value-reading.ts'

export function text(value: string): Cell {
  return { kind: 'text', value }
}

export function number(value: number, format = 'General'): Cell {
  return { kind: 'number', value, format }
}

/** The value, `blank`, or the problem with its suggestion: `not_a_number → 300万元`. */
export function outcome<Value>(reading: ValueReading<Value>): Value | string {
  if (reading.status === 'ok') return reading.value
  if (reading.status === 'blank') return 'blank'
  return reading.suggestion === null ? reading.code : `${reading.code} → ${reading.suggestion}`
}
