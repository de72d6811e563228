import { writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import { localMoment } from '#backend/today.ts'
import type { NamedChange } from '#contract/quarter/history.ts'
import { projectInFull } from '#domain/schools/project-in-full.ts'
import { requireLedger } from './look-after.ts'
import { type Ask, withBackend } from '../session.ts'
import { print, printJson } from '../speech.ts'

export interface HistoryOptions {
  readonly data: string
  readonly from?: string
  readonly to?: string
  readonly table?: string
  readonly operator?: string
  readonly batch?: string
  readonly json?: true
  /** An xlsx file to write instead. */
  readonly out?: string
}

/** Lines asked for at once. */
const PART = 5000

/** `history --data DIR`: the change log by filter, newest first, as csv or JSON. */
export async function tellHistory(options: HistoryOptions): Promise<void> {
  requireLedger(options.data)
  const { out } = options
  if (out !== undefined) {
    const bytes = await withBackend(options.data, async (ask) => {
      const rows = (await everyChange(ask, options)).flatMap(asRows)
      return (await ask('history.workbook', { name: '变更记录', head: [...HEAD], rows })).bytes
    })
    writeFileSync(out, bytes)
    if (options.json) printJson(out)
    else print(out)
    return
  }
  const changes = await withBackend(options.data, (ask) => everyChange(ask, options))
  if (options.json) printJson(changes)
  else print(asCsv(changes))
}

async function everyChange(ask: Ask, options: HistoryOptions): Promise<NamedChange[]> {
  const filter = {
    from: options.from ?? null,
    to: options.to ?? null,
    tables: listOf(options.table),
    operators: listOf(options.operator),
    batchId: options.batch ?? null,
  }
  const changes: NamedChange[] = []
  for (;;) {
    const page = await ask('history.page', { ...filter, offset: changes.length, limit: PART })
    changes.push(...page.changes)
    if (page.changes.length < PART) return changes
  }
}

/** 王强,李梅 */
function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const HEAD = [
  '时间',
  '操作人',
  '动作',
  '项目',
  '字段',
  '改前',
  '改后',
  '原因',
  '来自',
  '步骤（批次）',
] as const

/** One row per changed column, under the names the tables have. */
function asRows(change: NamedChange): string[][] {
  const { before, after, table, action, schoolName, projectName } = change
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return columns.map((column) => [
    localMoment(new Date(change.at)),
    change.operator,
    `${action} ${table}`,
    schoolName === null || projectName === null
      ? (schoolName ?? projectName ?? '')
      : projectInFull(schoolName, projectName),
    column,
    asText(before?.[column]),
    asText(after?.[column]),
    change.reason ?? '',
    change.fileName ?? '',
    change.batchId ?? change.actionId ?? '',
  ])
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function asCsv(changes: readonly NamedChange[]): string {
  const rows = changes.map((change) => ({
    id: change.id,
    at: change.at,
    operator: change.operator,
    action: change.action,
    table: change.table,
    rowId: change.rowId,
    project: change.projectName ?? '',
    school: change.schoolName ?? '',
    reason: change.reason ?? '',
    file: change.fileName ?? '',
    batchId: change.batchId ?? '',
    actionId: change.actionId ?? '',
    undoes: change.undoes ?? '',
    before: change.before ? JSON.stringify(change.before) : '',
    after: change.after ? JSON.stringify(change.after) : '',
  }))
  return Papa.unparse(rows, { escapeFormulae: /^[=+\-@＝＋－＠\t\r]/ })
}
