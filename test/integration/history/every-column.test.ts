import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { changesInWords } from '../../../renderer/components/history/change-words.ts'
import { zhCN } from '../../../renderer/i18n/zh-cn.ts'
import { lookInto } from '../../helpers/read-tables.ts'
import { createTestBackend } from '../../helpers/test-backend.ts'

const i18n = createInstance()
await i18n.init({ lng: 'zh-CN', resources: { 'zh-CN': { translation: zhCN } } })

const NO_ENTRIES = {
  townships: [],
  schools: [],
  programmes: [],
  categories: [],
  fundingSources: [],
}

/** Tables without lines in the log. */
const NOT_LOGGED = new Set([
  'change_log',
  'import_row',
  'frozen_dataset',
  'closed_project',
  'progress_draft',
])

test('every column a change log can name has a word for its reader, or is kept from them', async () => {
  const backend = await createTestBackend()
  const columns = await lookInto(backend, (sqlite) =>
    sqlite
      .prepare<[], { readonly table: string; readonly column: string }>(
        `SELECT tables.name AS "table", columns.name AS "column"
        FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`,
      )
      .all(),
  )
  await backend.remove()
  const logged = columns.filter(
    ({ table, column }) =>
      !NOT_LOGGED.has(table) &&
      table in zhCN.project.history.table &&
      // The value of a setting is told part by part.
      `${table}.${column}` !== 'setting.value',
  )
  expect(logged.length).toBeGreaterThan(150)
  const raw = logged.flatMap(({ table, column }) => {
    const row = { [column]: column === 'spans' ? '[{"text":"一"}]' : 1 }
    const record = {
      id: 1,
      at: '',
      operator: '王强',
      action: 'delete',
      table,
      rowId: 'r',
      projectId: null,
      reason: null,
      batchId: null,
      actionId: null,
      undoes: null,
      isTakenBack: false,
      before: row,
      after: null,
    } as const
    return changesInWords(record, { t: i18n.t, dictionaries: NO_ENTRIES, moneyUnit: 'wan' })
      .filter(({ field }) => field === column || /^[\w.]+$/.test(field))
      .map(({ field }) => `${table}.${field}`)
  })
  expect(raw).toEqual([])
})
