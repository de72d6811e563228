import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import { changesInWords } from '../../../../renderer/components/history/change-words.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'

const i18n = createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
})

const dictionaries: Dictionaries = {
  townships: [],
  schools: [],
  programmes: [
    {
      id: 'g1',
      name: '全面改薄',
      documentNumber: null,
      startYear: 2014,
      endYear: 2018,
      isRetired: false,
    },
  ],
  categories: [],
  fundingSources: [{ id: 'central', name: '中央资金', level: 'central', isRetired: false }],
}

function words(
  action: ChangeRecord['action'],
  before: ChangeRecord['before'],
  after: ChangeRecord['after'],
  of: Partial<ChangeRecord> = {},
) {
  const record: ChangeRecord = {
    id: 1,
    at: '2020-07-01T00:00:00.000Z',
    operator: '李明',
    action,
    table: 'project',
    rowId: 'p1',
    projectId: 'p1',
    reason: null,
    batchId: null,
    actionId: null,
    undoes: null,
    isTakenBack: false,
    before,
    after,
    ...of,
  }
  return changesInWords(record, { t: i18n.t, dictionaries, moneyUnit: 'wan' }).map(
    ({ field, before: old, after: now }) => [field, old, now],
  )
}

describe('changesInWords', () => {
  it('says what an import held', () => {
    expect(words('insert', null, { kind: 'funds' }, { table: 'import_batch' })).toEqual([
      ['类型', null, '资金'],
    ])
  })

  it('says of a row that is gone that it is, and never tells its id', () => {
    expect(words('delete', { programme_id: 'g1', school_id: 's-00042' }, null)).toEqual([
      ['学校名称', '已不在台账', null],
      ['专项', '全面改薄', null],
    ])
  })

  it('says amounts, areas, shares, codes and references as people read them, in one order', () => {
    expect(
      words(
        'update',
        {
          planned_total_fen: 1_200_000_000,
          floor_area: 100_050,
          programme_id: null,
          work_type: 'new',
          percent: 9570,
          phase: 'started',
        },
        {
          planned_total_fen: 1_500_000_000,
          floor_area: null,
          programme_id: 'g1',
          work_type: 'repair',
          percent: 10_000,
          phase: 'toppedOut',
        },
      ),
    ).toEqual([
      ['专项', null, '全面改薄'],
      ['建设性质', '新建', '维修改造'],
      ['建筑面积', '1,000.5 ㎡', null],
      ['计划总投资', '1,200 万元', '1,500 万元'],
      ['项目阶段', '开工', '封顶'],
      ['形象进度', '95.7%', '100%'],
    ])
  })

  it('opens up settings', () => {
    const office = { county: '盐津县', operator: '王强' }
    const later = { ...office, operator: '李梅' }
    const stored = (data: unknown) => ({ value: JSON.stringify(data) })
    const setting = (rowId: string) => ({ table: 'setting', rowId })
    expect([
      words('update', stored(office), stored(later), setting('office')),
      words('update', stored(['王强']), stored(['王强', '李梅']), setting('operators')),
    ]).toEqual([[['操作人', '王强', '李梅']], [['操作人名单', '王强', '王强、李梅']]])
  })

  it('leaves out what serves the program only, and blanks of a new row', () => {
    expect(
      words('insert', null, {
        id: 'f1',
        project_id: 'p1',
        kind: 'received',
        funding_source_id: 'central',
        entry_date: '2020-06-30',
        amount_fen: 50_000_000,
        payee: null,
        origin: 'entered',
        created_at: '2020-07-01T00:00:00.000Z',
      }),
    ).toEqual([
      ['类型', null, '到位'],
      ['资金来源', null, '中央资金'],
      ['日期', null, '2020-06-30'],
      ['金额', null, '50 万元'],
    ])
  })

  it('opens up imported columns', () => {
    expect(words('update', { custom: '{}' }, { custom: '{"招标方式":"公开招标"}' })).toEqual([
      ['其他栏目', null, '招标方式：公开招标'],
    ])
  })

  it('says the words of a report as text, and nothing of how they are kept', () => {
    const edit = {
      quarter: '2020Q2',
      scope_by: 'programme',
      scope_id: 'g1',
      part: 'nextSteps',
      paragraph: 'own-1',
      is_own: 1,
      after: null,
      unit: 'wan',
      spans: '[{"text":"加快"},{"text":"3","figure":"progress.all"},{"text":"个项目。"}]',
      edited_by: '王强',
    }
    expect(words('delete', edit, null, { table: 'report_edit', projectId: null })).toEqual([
      ['季度', '2020年第二季度', null],
      ['报告范围', '全面改薄', null],
      ['正文', '加快3个项目。', null],
    ])
    const form = {
      totals: 'top',
      chapters: ['funds', 'problems'],
      signatures: { responsible: '张三', reviewer: '', preparer: '' },
      sealSpace: false,
    }
    const options = { unit: 'wan', annexes: ['byCategory', 'indicators'], charts: [], form }
    const value = JSON.stringify(options)
    expect(words('insert', null, { value }, { table: 'setting', rowId: 'reportOptions' })).toEqual([
      ['单位', null, '万元'],
      ['附表', null, '按类别汇总、工作指标'],
      ['附表合计', null, '放在表首'],
      ['印出的章节', null, '资金情况、存在问题'],
      ['负责人', null, '张三'],
      ['留盖章位置', null, '否'],
    ])
  })

  it('reads a value by what else stands in its row', () => {
    expect([
      words('delete', { direction: 'atLeast', unit: 'percent', target: 9950 }, null, {
        table: 'indicator',
      }),
      words('delete', { measure: 'land', amount: 1_866_667, area_unit: 'mu' }, null, {
        table: 'target',
      }),
      words(
        'insert',
        null,
        { figure: 'paid', before_value: null, after_value: 12_000_000 },
        {
          table: 'correction',
        },
      ),
    ]).toEqual([
      [
        ['单位', '百分比', null],
        ['目标方向', '不低于', null],
        ['目标值', '99.5%', null],
      ],
      [
        ['计量内容', '用地面积', null],
        ['目标数量', '18,666.67 ㎡', null],
        ['面积单位', '亩', null],
      ],
      [
        ['更正什么', null, '累计支付资金'],
        ['更正后', null, '12 万元'],
      ],
    ])
  })

  it('says of a report that corrections carried it on, until the project says the same itself', () => {
    const table = { table: 'progress_entry' }
    expect(words('insert', null, { percent: 3000, is_carried: 1 }, table)).toContainEqual([
      '由更正带入，项目没有填报',
      null,
      '是',
    ])
    expect(words('update', { is_carried: 1 }, { is_carried: 0 }, table)).toEqual([
      ['由更正带入，项目没有填报', '是', null],
    ])
    expect(words('insert', null, { is_carried: 0 }, table)).toEqual([])
  })
})
