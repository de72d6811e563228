import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError, appError, type ErrorData } from '#contract/result.ts'
import { errorText } from '../../../renderer/error-text.ts'
import { RESOURCES } from '../../../renderer/i18n/translation.ts'

/** One of every code, so that a new code without words fails here too. */
const ERRORS: {
  readonly [Code in ErrorData['code']]: Extract<ErrorData, { code: Code }>['details']
} = {
  invalid_input: { issues: [{ path: 'basics.plannedTotal', message: 'too small' }] },
  unknown_method: { method: 'a.b' },
  not_found: { what: 'project', id: 'x' },
  changed_meanwhile: { what: 'project', id: 'x' },
  already_exists: { what: 'school', name: '水田中学' },
  not_allowed: { rule: 'future_quarter', subject: '2027Q1' },
  file_refused: { reason: 'password', fileName: '台账.xlsx' },
  import_has_problems: { problems: [], count: 3 },
  template_has_problems: { fileName: '季报.docx', problems: [] },
  quarter_closed: { closedQuarter: '2027Q1', closedOn: '2027-04-05', openQuarter: '2027Q2' },
  project_closed: { closedQuarter: '2027Q1', openQuarter: '2027Q2' },
  closing_stopped: { quarter: '2027Q1', hard: 1, unexplained: 2 },
  undo_conflict: {
    what: 'fundEntry',
    name: '食堂',
    operator: '李明',
    at: '2027-04-05 10:00',
    did: 'insert',
    actionId: 'a1',
  },
  cancelled: {},
  database_newer: { found: 9, supported: 1 },
  database_in_use: { path: 'D:\\台账' },
  database_damaged: { path: 'D:\\台账', finding: 'page 2' },
  database_foreign: { path: 'D:\\台账' },
  database_missing: { path: 'D:\\台账' },
  folder_on_network: { path: '\\\\server' },
  folder_not_writable: { path: 'D:\\台账', reason: 'EACCES' },
  file_not_saved: { path: 'D:\\报告.docx', reason: 'EBUSY' },
  backup_damaged: { name: 'b.sqlite', finding: 'page 2' },
  no_browser: {},
  backend_stopped: { reason: 'exit code 1' },
  internal: { reference: 'ab12cd34' },
}

const errors = Object.entries(ERRORS).map(
  ([code, details]) => new AppError({ code, details } as ErrorData),
)

describe.each(['zh-CN', 'en'] as const)('errorText in %s', (language) => {
  let t: TFunction
  beforeAll(async () => {
    const i18n = createInstance()
    t = await i18n.init({
      lng: language,
      resources: RESOURCES,
      interpolation: { escapeValue: false },
    })
  })

  it.each(errors)('says $data.code in words that are filled in', (error) => {
    const text = errorText(error, t)
    expect(text).not.toMatch(/\{\{|sentences\.|undefined|\[object/)
    expect(text.length).toBeGreaterThan(10)
  })

  it('says quarters and fields as people write them', () => {
    const expected = { 'zh-CN': ['2027年第一季度', '计划总投资'], en: ['2027 Q1', 'Planned total'] }
    const quarter = appError('not_allowed', { rule: 'future_quarter', subject: '2027Q1' })
    const field = new AppError({ code: 'invalid_input', details: ERRORS.invalid_input })
    expect(errorText(quarter, t)).toContain(expected[language][0])
    expect(errorText(field, t)).toContain(expected[language][1])
  })

  it('does not hide what it never heard of', () => {
    expect(errorText(new Error('disk on fire'), t)).toContain('disk on fire')
  })
})
