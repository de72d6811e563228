import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { ImportFile } from '#contract/imports/reading.ts'
import { sheetCorrections, type SheetCorrections } from '#contract/imports/imports.ts'

/**
 * The mapping file: JSON with the corrections of one sheet, or of several under their sheet names.
 *
 * @returns the corrections of a sheet by its name
 * @throws Error with a sentence naming what is not understood and what may stand there
 */
export async function readCorrections(
  path: string | undefined,
  file: Pick<ImportFile, 'sheets'>,
): Promise<(sheet: string) => SheetCorrections> {
  if (path === undefined) return () => ({})
  const json = parseJson(path, await readFile(path, 'utf8'))
  const names = file.sheets.map(({ name }) => name)
  const isBySheet = Object.keys(json).some((key) => names.includes(key))
  if (!isBySheet) {
    const corrections = checked(path, json)
    return () => corrections
  }
  const unknown = Object.keys(json).find((key) => !names.includes(key))
  if (unknown !== undefined) {
    throw new Error(`${path}：文件中没有工作表“${unknown}”。可用：${names.join('、')}。`)
  }
  const bySheet = new Map(
    Object.entries(json).map(([name, value]) => [name, checked(`${path}“${name}”`, value)]),
  )
  return (sheet) => bySheet.get(sheet) ?? {}
}

function parseJson(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
  } catch (error) {
    throw new Error(`${path}不是 JSON：${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
  throw new Error(`${path}里不是一个 JSON 对象。`)
}

function checked(place: string, value: unknown): SheetCorrections {
  const result = sheetCorrections.safeParse(value)
  if (result.success) return result.data
  throw new Error(result.error.issues.map((issue) => `${place}：${issueText(issue)}`).join('\n'))
}

const ALLOWED = Object.keys(sheetCorrections.shape)

/** The keys of an entry of a list within the corrections. */
const ALLOWED_WITHIN: Readonly<Record<string, string>> = {
  columns: 'letter、field、unit',
  cells: 'cell、value',
}

function issueText(issue: z.core.$ZodIssue): string {
  const [first] = issue.path
  if (issue.code === 'unrecognized_keys') {
    const allowed = ALLOWED_WITHIN[String(first ?? '')] ?? ALLOWED.join('、')
    return `“${issue.keys.join('”“')}”不是可用的项。可用：${allowed}。`
  }
  const allowed = issue.code === 'invalid_value' ? `可用：${issue.values.join('、')}。` : ''
  return `“${issue.path.join('.')}”的值不对。${allowed}`
}
