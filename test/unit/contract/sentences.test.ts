import { describe, expect, it } from 'vitest'
import type { Problem, ProblemCode } from '#contract/imports/reading.ts'
import type { ErrorData } from '#contract/result.ts'
import { errorSentence, fieldName, problemSentence } from '#contract/sentences.ts'
import { translatorOf, type SentenceTemplates } from '#contract/sentence-templates.ts'
import en from '#resources/sentences/en.json' with { type: 'json' }
import vocabulary from '#resources/vocabularies/import-fields.json' with { type: 'json' }
import zh from '#resources/sentences/zh-CN.json' with { type: 'json' }

// The annotation proves at compile time that both files have a sentence for every code.
const chinese: SentenceTemplates = zh
const english: SentenceTemplates = en

const problem: Problem = {
  code: 'not_a_number',
  severity: 'error',
  sheet: '项目表',
  cell: 'F14',
  row: 14,
  column: '计划总投资',
  field: 'plannedTotal',
  value: '三百万',
  suggestion: null,
}

const ERRORS: readonly ErrorData[] = [
  { code: 'invalid_input', details: { issues: [{ path: 'name', message: 'Required' }] } },
  { code: 'unknown_method', details: { method: 'projects.fly' } },
  { code: 'not_found', details: { what: 'school', id: 's1' } },
  { code: 'changed_meanwhile', details: { what: 'project', id: 'p1' } },
  { code: 'already_exists', details: { what: 'programme', name: '全面改薄' } },
  { code: 'not_allowed', details: { rule: 'amount_zero', subject: '0' } },
  { code: 'file_refused', details: { reason: 'password', fileName: '台账.xlsx' } },
  { code: 'import_has_problems', details: { problems: [problem], count: 1 } },
  { code: 'template_has_problems', details: { fileName: '季报.docx', problems: [] } },
  {
    code: 'quarter_closed',
    details: { closedQuarter: '2020Q2', closedOn: '2020-07-05', openQuarter: '2020Q3' },
  },
  {
    code: 'undo_conflict',
    details: {
      what: 'milestone',
      name: '',
      operator: '李明',
      at: '2020-07-05 10:12',
      did: 'update',
      actionId: null,
    },
  },
  { code: 'project_closed', details: { closedQuarter: '2020Q2', openQuarter: '2020Q3' } },
  { code: 'closing_stopped', details: { quarter: '2020Q2', hard: 1, unexplained: 2 } },
  { code: 'cancelled', details: {} },
  { code: 'database_newer', details: { found: 7, supported: 3 } },
  { code: 'database_in_use', details: { path: 'C:\\台账' } },
  { code: 'database_damaged', details: { path: 'C:\\台账', finding: 'page 3' } },
  { code: 'database_foreign', details: { path: 'C:\\台账' } },
  { code: 'database_missing', details: { path: 'C:\\台账' } },
  { code: 'folder_on_network', details: { path: '\\\\server\\台账' } },
  { code: 'folder_not_writable', details: { path: 'C:\\台账', reason: 'EACCES' } },
  { code: 'file_not_saved', details: { path: 'D:\\报告.pdf', reason: 'EBUSY' } },
  { code: 'backup_damaged', details: { name: 'b1', finding: 'page 3' } },
  { code: 'no_browser', details: {} },
  { code: 'backend_stopped', details: { reason: 'exit 1' } },
  { code: 'internal', details: { reference: 'r-1' } },
]

it('says of a word nobody knows whether its row is written', () => {
  const unknown: Problem = { ...problem, code: 'unknown_value', field: 'stage', value: '初级' }
  const say = (severity: Problem['severity']) =>
    problemSentence({ ...unknown, severity }, translatorOf(chinese))
  expect([say('error'), say('warning')]).toEqual([
    '第14行“计划总投资”（F14）为“初级”，不是台账认得的“学段”。请改为台账中已有的名称，或跳过该行。',
    '第14行“计划总投资”（F14）为“初级”，不是台账认得的“学段”。这不影响该行写入：这一项认得出的照写，认不出的留空。如不对，请改正这一格。',
  ])
})

describe('problemSentence', () => {
  it('names row, column and cell, and says what to do', () => {
    expect({
      chinese: problemSentence(problem, translatorOf(chinese)),
      english: problemSentence(problem, translatorOf(english)),
    }).toEqual({
      chinese: '第14行“计划总投资”（F14）为“三百万”，不是数字。请改为数字，或跳过该行。',
      english:
        'Row 14, "计划总投资" (F14): "三百万" is not a number. Change it to a number, or skip the row.',
    })
  })

  it('offers the guessed value as a sentence of its own', () => {
    expect(problemSentence({ ...problem, suggestion: '300' }, translatorOf(chinese))).toBe(
      '第14行“计划总投资”（F14）为“三百万”，不是数字。请改为数字，或跳过该行。可改为“300”。',
    )
  })

  it('names the row, the column or the sheet when there is no cell', () => {
    const nowhere = { ...problem, code: 'required_column_missing' as const, cell: null }
    const places = [
      { ...nowhere, row: 14 },
      { ...nowhere, row: null },
      { ...nowhere, row: null, column: null },
    ].map((place) => problemSentence(place, translatorOf(chinese)).split('没有')[0])
    expect(places).toEqual(['第14行中', '“计划总投资”一列中', '工作表“项目表”中'])
  })

  it('leaves no hole in any sentence of either language', () => {
    const codes = Object.keys(zh.problem) as ProblemCode[]
    const sentences = [chinese, english].flatMap((templates) =>
      codes.map((code) =>
        problemSentence({ ...problem, code, suggestion: '300' }, translatorOf(templates)),
      ),
    )
    expect(sentences.filter((text) => /\{\{|“”|undefined|null|\.\w+_/.test(text))).toEqual([])
  })
})

function refused(reason: 'too_large' | 'too_many_cells', limit: number) {
  const error = { code: 'file_refused', details: { reason, fileName: '台账.xlsx', limit } } as const
  return errorSentence(error, translatorOf(chinese)).split('，')[0]
}

function broken(rule: 'hard_finding' | 'explained_quarter_closed', subject: string) {
  const error = { code: 'not_allowed', details: { rule, subject } } as const
  return errorSentence(error, translatorOf(chinese))
}

describe('errorSentence', () => {
  it('has one for every code, without holes, in both languages', () => {
    const sentences = [chinese, english].flatMap((templates) =>
      ERRORS.map((error) => errorSentence(error, translatorOf(templates))),
    )
    expect(sentences.filter((text) => /\{\{|“”|undefined|null|^\w+\./.test(text))).toEqual([])
    expect(ERRORS.map((error) => error.code).toSorted()).toEqual(Object.keys(zh.error).toSorted())
  })

  it('names a check and a quarter in a broken rule by their words', () => {
    expect([
      broken('hard_finding', 'paidAboveReceived'),
      broken('explained_quarter_closed', '2020Q2'),
    ]).toEqual([
      '“支付大于到位”必须改正，不能用说明代替。请先改正数据。',
      '2020年第二季度已经结账，对核对的说明不能再改。要改，请先在“结账”中重新打开2020年第二季度。',
    ])
  })

  it('names the limit', () => {
    expect([refused('too_large', 50), refused('too_many_cells', 2_000_000)]).toEqual([
      '文件“台账.xlsx”超过50MB',
      '文件“台账.xlsx”超过2000000个单元格',
    ])
  })

  it('calls a thing it does not know a record', () => {
    expect(
      errorSentence(
        { code: 'not_found', details: { what: 'wheel', id: 'w1' } },
        translatorOf(chinese),
      ),
    ).toBe('这一记录已不存在，可能已被删除。请刷新后重新选择。')
  })
})

describe('fieldName', () => {
  it('knows plain fields and fields split by source, and shows the code of others', () => {
    expect(
      ['plannedTotal', 'budget:central', 'received:bond', 'unheardOf'].map((field) =>
        fieldName(field, translatorOf(chinese)),
      ),
    ).toEqual(['计划总投资', '计划总投资：中央资金', '累计到位资金：专项债券', 'unheardOf'])
  })

  it('names what a row may change without a column of its own: 停工 said among the problems', () => {
    expect(fieldName('status', translatorOf(chinese))).toBe('状态')
    expect(fieldName('status', translatorOf(english))).toBe('Status')
  })

  it('has a name in both languages for every field that headers are read as', () => {
    const ids = vocabulary.fields.map(({ id }) => id)
    const nameless = [chinese, english].flatMap((templates) =>
      ids.filter((id) => !Object.hasOwn(templates.field, id)),
    )
    expect(nameless).toEqual([])
  })
})

it('says of a sheet of no kind that none is chosen, and not as what it is read', () => {
  const vehicles: Problem = { ...problem, code: 'kind_not_held', value: 'vehicles' }
  const said = problemSentence(vehicles, translatorOf(chinese))
  expect([said.includes('没有选定'), said.includes('读取')]).toEqual([true, false])
  const asFunds = problemSentence({ ...vehicles, suggestion: 'funds' }, translatorOf(chinese))
  expect(asFunds).toContain('现按“资金”读取')
})
