import type {
  ImportField,
  Problem,
  ProblemCode,
  ProblemSeverity,
} from '#contract/imports/reading.ts'
import { totalLeaves } from '../../columns/field-vocabulary.ts'
import { headerKey } from '../../columns/headers/header-key.ts'
import type { MappedColumn } from '../../columns/map-columns.ts'
import { cellAddress } from '../../workbook/cell-address.ts'

/** What a problem is about; everything left out is null. */
export interface ProblemPlace {
  readonly sheet: string
  /** 0-based */
  readonly row?: number
  readonly column?: MappedColumn
  readonly field?: ImportField | null
  readonly value?: string | null
  readonly suggestion?: string | null
}

const SHOWN_LENGTH = 80

/** A finding as the screen and the form of refused rows show it. */
export function makeProblem(
  code: ProblemCode,
  severity: ProblemSeverity,
  place: ProblemPlace,
): Problem {
  const { sheet, row, column, value, suggestion } = place
  return {
    code,
    severity,
    sheet,
    cell: row !== undefined && column ? cellAddress(row, column.column) : null,
    row: row === undefined ? null : row + 1,
    column: column ? columnTitle(column) : null,
    field: place.field ?? column?.field ?? null,
    value: value === undefined || value === null ? null : shorten(value),
    suggestion: suggestion ?? null,
  }
}

/** 计划总投资, or 投资额›合计 where the own header says nothing alone. Without its unit. */
export function columnTitle({ path }: Pick<MappedColumn, 'path'>): string {
  const bare = path.map((part) =>
    part.replace(/[（(](?:单位[:：])?[^（()）]{1,6}[)）]$/, '').trim(),
  )
  const leaf = bare.at(-1) ?? ''
  const isVague = totalLeaves.has(headerKey(leaf)) || leaf.length < 3
  return bare.length > 1 && isVague ? bare.join('›') : leaf
}

/** Cut between characters: half of an emoji is no text. */
function shorten(text: string): string {
  const characters = Array.from(text.slice(0, SHOWN_LENGTH * 2))
  const isLong = text.length > SHOWN_LENGTH && characters.length > SHOWN_LENGTH
  return isLong ? `${characters.slice(0, SHOWN_LENGTH - 1).join('')}…` : text
}
