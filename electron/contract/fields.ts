import { z } from 'zod'
import { isPartialDate } from '#domain/partial-date.ts'
import { isQuarter, type Quarter } from '#domain/quarter.ts'

/** The building blocks of input schemas. Units are those of the domain: fen, 0.01 ㎡, 0.01 %. */
export const id = z.string().min(1).max(64)
export const name = z.string().trim().min(1).max(200)
export const longText = z.string().trim().max(5000)
export const optionalText = longText.nullable().default(null)
export const quarter = z.custom<Quarter>((value) => typeof value === 'string' && isQuarter(value))
/** What is deleted, and why; the reason is kept in the change log. */
export const deletion = z.object({ id, reason: optionalText })
export const partialDate = z.string().refine(isPartialDate)
export const day = z.string().refine((text) => text.length === 10 && isPartialDate(text))
export const fen = z.number().int().min(-9e15).max(9e15)
export const amount = fen.min(0)
export const area = z.number().int().min(0).max(1e13)
export const percent = z.number().int().min(0).max(10_000)
export const year = z.number().int().min(1949).max(2200)
