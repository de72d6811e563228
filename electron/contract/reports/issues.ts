import { z } from 'zod'
import type { ClosingVersion } from '../quarter/closing.ts'
import type { Quarter } from '#domain/quarter.ts'
import { id } from '../fields.ts'
import { method, returns } from '../method.ts'
import { reportRequest } from './reports.ts'

/** `html` is what is sent to a printer: it prints the same pages as the PDF shows. */
export type IssuedFormat = 'html' | 'pdf' | 'docx' | 'xlsx'

/** The office's own template a file was made from, as it was then. */
export interface IssuedTemplate {
  /** Of the template, listed or removed since. */
  readonly id: string
  readonly name: string
  /** How many files the template had had, the one used included. */
  readonly revision: number
  /** Of the template's file. */
  readonly sha256: string
}

/** One file of an issued report, kept as it was made. */
export interface IssuedFile {
  readonly id: string
  readonly format: IssuedFormat
  /** Null for the program's own form of the report. */
  readonly template: IssuedTemplate | null
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  /** ISO time, UTC */
  readonly madeAt: string
  readonly madeBy: string
}

/** One issue of a quarter's report with the files that were kept of it. */
export interface IssuedReport extends ClosingVersion {
  readonly quarter: Quarter
  /** In the order html, pdf, docx, xlsx, templates by name; none while nobody kept them. */
  readonly files: readonly IssuedFile[]
}

const PDF = [0x25, 0x50, 0x44, 0x46]

export const issueMethods = {
  /** Every issue there ever was, newest quarter and newest version first. */
  'issues.list': method(z.object({}), returns<readonly IssuedReport[]>()),
  /**
   * Makes the files of an issue, one in each of the office's own templates among them, and keeps them
   * beside the ledger; what is kept already stays as it is, whatever becomes of its template, and is
   * written again where its file was lost or damaged and comes out the same. The PDF is printed by
   * whoever has a browser engine, and dated with the closing, so that it can come out the same as well.
   * Errors: `not_found`.
   */
  'issues.keep': method(
    reportRequest.omit({ scope: true }).extend({
      version: z.number().int().min(1),
      pdf: z
        .instanceof(Uint8Array)
        .refine((bytes) => PDF.every((byte, index) => bytes[index] === byte))
        .nullable(),
    }),
    returns<{
      readonly kept: readonly IssuedFormat[]
      /** Names of the templates in which it was kept now. */
      readonly keptTemplates: readonly string[]
      /** Names of templates that could not be filled. */
      readonly leftOut: readonly string[]
      /** Kept before, their files written again. */
      readonly putBack: readonly IssuedFormat[]
      /** The same of files in templates: how many. */
      readonly putBackTemplates: number
      /** Names of kept files that are still lost or damaged. */
      readonly stillLost: readonly string[]
    }>(),
  ),
  /** Errors: `not_found`, `not_allowed` when the file is missing or was altered. */
  'issues.read': method(
    z.object({ id }),
    returns<{ readonly fileName: string; readonly bytes: Uint8Array }>(),
  ),
} as const
