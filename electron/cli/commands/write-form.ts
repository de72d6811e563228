import { FORM_KINDS, type FormKind } from '#contract/imports/forms.ts'
import { appError } from '#contract/result.ts'
import { isQuarter, quarterLabel } from '#domain/quarter.ts'
import { requireLedger } from './look-after.ts'
import { withBackend } from '../session.ts'
import { print, printJson, say } from '../speech.ts'
import { writeIntoFolder } from '../write-file.ts'

export interface FormOptions {
  readonly data: string
  readonly kind: string
  readonly quarter: string
  readonly out: string
  readonly year?: number
  readonly township?: string
  readonly school?: string
  readonly programme?: string
  readonly json?: true
}

/** `form --data DIR --kind progress --quarter 2020Q2 --out DIR`: writes a form to be filled in. */
export async function writeForm(options: FormOptions): Promise<void> {
  const { quarter, kind, out } = options
  if (!isQuarter(quarter)) throw new Error(`“${quarter}”不是季度。请写成 2020Q2 这样。`)
  if (!isFormKind(kind)) throw new Error(`没有“${kind}”这种填报表。`)
  requireLedger(options.data)
  const written = await withBackend(options.data, async (ask) => {
    const { townships, schools, programmes } = await ask('dictionaries.all', {})
    const form = await ask('forms.render', {
      kind,
      quarter,
      year: options.year ?? null,
      townshipId: idOf(townships, 'township', options.township),
      schoolId: idOf(schools, 'school', options.school),
      programmeId: idOf(programmes, 'programme', options.programme),
    })
    if (form.isClosed)
      say(`${quarterLabel(quarter)}已结账，填好的表不能再导入。请改用未结账的季度。`)
    return { path: await writeIntoFolder(out, form), rowCount: form.rowCount }
  })
  if (options.json) printJson(written)
  else print(`${written.path}（预填${written.rowCount}行）`)
}

function idOf(
  rows: readonly { readonly id: string; readonly name: string }[],
  what: 'township' | 'school' | 'programme',
  name: string | undefined,
): string | null {
  if (name === undefined) return null
  const row = rows.find((candidate) => candidate.name === name)
  if (!row) throw appError('not_found', { what, id: name })
  return row.id
}

function isFormKind(text: string): text is FormKind {
  return (FORM_KINDS as readonly string[]).includes(text)
}
