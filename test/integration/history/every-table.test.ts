import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sqlite } from '#backend/database/connect.ts'
import { lookInto, readTables } from '../../helpers/read-tables.ts'
import type { TestBackend } from '../../helpers/test-backend.ts'
import { close, type ClosingOffice, openOffice, pay, WAN } from '../closing/office.ts'

/** Tables without lines of their own, each with what stands in for them. */
const NOT_LOGGED: Readonly<Record<string, string>> = {
  change_log: 'is the log',
  import_row: 'traces rows to sheet rows; the rows themselves and the batch are logged',
  frozen_dataset: 'is named by its hash in the line of the closing, and never changes',
  closed_project: 'is drawn from the frozen datasets of the closings in force',
  progress_draft: 'was typed and not saved: no figure of the ledger',
}

let office: ClosingOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.backend.remove())

type Write = (backend: TestBackend, office: ClosingOffice) => Promise<unknown>

const day = '2020-07-02'

/** A write through a service for every table that has one, in an order that works. */
const WRITES: Readonly<Record<string, Write>> = {
  setting: (backend) =>
    backend.ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教体局', operator: '王强' }),
  operator: (backend) => backend.ask('operators.switch', { name: '李梅' }),
  township: (backend) => backend.ask('dictionaries.saveTownship', { name: '豆沙镇' }),
  school: (backend) => backend.ask('dictionaries.saveSchool', { name: '石门完小' }),
  school_alias: (backend) =>
    backend.ask('dictionaries.saveSchool', { name: '银厂完小', aliases: ['银厂小学'] }),
  category: (backend) =>
    backend.ask('dictionaries.saveCategory', {
      name: '心理辅导室',
      unit: '间',
      measure: 'floor',
      workflow: 'construction',
    }),
  funding_source: (backend) =>
    backend.ask('dictionaries.saveFundingSource', { name: '东西部协作', level: 'other' }),
  attachment: (backend, { building: projectId }) =>
    backend.ask('attachments.add', {
      projectId,
      fileName: '批复.pdf',
      bytes: new TextEncoder().encode('%PDF-1.7 批复'),
    }),
  scheme: (backend) =>
    backend.ask('schemes.save', {
      name: '先补运动场',
      year: 2020,
      choice: { projectIds: [], sketches: [] },
    }),
  programme: (backend) => backend.ask('dictionaries.saveProgramme', { name: '薄改' }),
  target: async (backend) => {
    const { programmes } = await backend.ask('dictionaries.all', {})
    const programmeId = programmes[0]?.id ?? ''
    return backend.ask('targets.save', { programmeId, measure: 'floor', amount: 100 })
  },
  project: (backend, { school }) =>
    backend.ask('projects.create', { name: '围墙', schoolId: school, categoryId: 'ancillary' }),
  budget_line: (backend, { building: projectId }) =>
    backend.ask('funds.saveBudget', {
      projectId,
      lines: [{ fundingSourceId: 'central', amount: 500 * WAN }],
    }),
  budget_revision: (backend, { building: projectId }) =>
    backend.ask('funds.saveBudget', {
      projectId,
      lines: [
        { fundingSourceId: 'central', amount: 400 * WAN },
        { fundingSourceId: 'county', amount: 100 * WAN },
      ],
      reason: '概算调整',
      revisedOn: day,
    }),
  fund_entry: (_, made) => pay(made, 'received', made.building, day, WAN),
  fund_transfer: (backend, { building, toilet }) =>
    backend.ask('transfers.record', {
      kind: 'received',
      date: day,
      from: { projectId: building, fundingSourceId: 'central' },
      to: { projectId: toilet, fundingSourceId: 'central' },
      amount: WAN,
      reason: '调剂',
    }),
  allocation_document: (backend, { building }) =>
    backend.ask('allocations.record', {
      number: '云财教〔2020〕1号',
      issuedOn: day,
      fundingSourceId: 'province',
      total: WAN,
      lines: [{ projectId: building, amount: WAN }],
    }),
  contract: (backend, { building: projectId }) =>
    backend.ask('contracts.save', { projectId, kind: 'design', party: '设计院', amount: WAN }),
  milestone: (backend, { building: projectId }) =>
    backend.ask('milestones.save', {
      projectId,
      kind: 'tendering',
      planned: '2020-02',
      actual: null,
    }),
  indicator: (backend) =>
    backend.ask('indicators.save', {
      name: '小学入学率',
      direction: 'atLeast',
      unit: 'percent',
      target: 9950,
    }),
  indicator_reading: async (backend) => {
    const { rows } = await backend.ask('indicators.sheet', { quarter: '2020Q3' })
    const indicatorId = rows[0]?.id ?? ''
    return backend.ask('indicators.record', {
      quarter: '2020Q3',
      entries: [{ indicatorId, value: 9900 }],
    })
  },
  status_change: (backend, { toilet: projectId }) =>
    backend.ask('statusChanges.record', {
      projectId,
      status: 'suspended',
      date: day,
      reason: '雨季',
    }),
  school_condition: (backend, { school: schoolId }) =>
    backend.ask('conditions.save', {
      schoolId,
      year: 2020,
      surveyedOn: day,
      conditions: { pupils: 100 },
    }),
  standard: (backend) =>
    backend.ask('standards.save', {
      level: 'primary',
      measure: 'teachingArea',
      basis: 'pupil',
      norm: 500,
      source: '县教〔2020〕1号',
      validFrom: day,
    }),
  diversion: async (backend) => {
    const { schools } = await backend.ask('dictionaries.all', {})
    const [fromSchoolId = '', toSchoolId = ''] = schools.map(({ id }) => id)
    const about = { year: 2020, level: 'primary', pupils: 10 } as const
    return backend.ask('diversions.save', { ...about, fromSchoolId, toSchoolId })
  },
  award_policy: (backend) =>
    backend.ask('awards.savePolicy', {
      stage: 'primary',
      fullClasses: 20,
      fullPupils: 1000,
      amount: WAN,
      leastClasses: 10,
      leastPupils: 500,
    }),
  import_batch: async (backend) => {
    const bytes = new TextEncoder().encode('项目名称,学校名称,项目类别\n食堂,柿子小学,食堂\n')
    const file = await backend.ask('imports.open', { fileName: '表.csv', bytes, jobId: 'a' })
    const { name } = file.sheets[0] ?? { name: '' }
    const about = { fileId: file.fileId, sheet: name, asAt: '2020Q3', jobId: 'b' } as const
    return backend.ask('imports.apply', about)
  },
  progress_entry: (backend, { building: projectId }) =>
    backend.ask('progress.save', {
      projectId,
      quarter: '2020Q3',
      phase: 'structure',
      percent: 5000,
      completedInvestment: null,
    }),
  check_explanation: async (backend) => {
    const { findings } = await backend.ask('checks.run', { quarter: '2020Q2', filter: {} })
    const finding = findings.find(({ severity }) => severity === 'soft')
    return backend.ask('checks.explain', {
      quarter: '2020Q2',
      checkId: finding?.checkId ?? 'suspended',
      projectIds: [finding?.projectId ?? ''],
      sentence: '情况属实',
    })
  },
  report_edit: (backend) =>
    backend.ask('reportText.add', {
      quarter: '2020Q2',
      unit: 'wan',
      part: 'nextSteps',
      after: null,
      spans: [{ text: '加快进度。' }],
    }),
  report_template: async (backend) => {
    const { bytes } = await backend.ask('reportTemplates.sample', {})
    return backend.ask('reportTemplates.add', {
      fileName: '季报.docx',
      bytes: Uint8Array.from(bytes),
    })
  },
  quarter_state: (backend) => backend.ask('closing.beginReview', { quarter: '2020Q2' }),
  closing: (_, made) => close(made, '2020Q2'),
  issued_file: (backend) =>
    backend.ask('issues.keep', { quarter: '2020Q2', version: 1, pdf: null }),
  issued_template_file: async (backend) => {
    const { bytes } = await backend.ask('reportTemplates.sample', {})
    const file = { fileName: '上报表.docx', bytes: Uint8Array.from(bytes) }
    // It is there already when this is tried again.
    await backend.call('reportTemplates.add', file)
    return backend.ask('issues.keep', { quarter: '2020Q2', version: 1, pdf: null })
  },
  correction: (backend, { building: projectId }) =>
    backend.ask('corrections.enter', {
      projectId,
      correctsQuarter: '2020Q2',
      figure: 'received',
      fundingSourceId: 'central',
      after: 260 * WAN,
      reason: '漏记',
    }),
  carry_over: async (backend) => {
    backend.setTime('2021-01-05T02:00:00.000Z')
    const { total } = await backend.ask('carryOvers.preview', { year: 2020 })
    return backend.ask('carryOvers.record', { year: 2020, total })
  },
}

const lastId = (sqlite: Sqlite) =>
  Number(sqlite.prepare('SELECT max(id) FROM change_log').pluck().get())

test('every table of the schema is written by a test here or says why it has no lines', async () => {
  const tables = await lookInto(office.backend, (sqlite) => Object.keys(readTables(sqlite, [])))
  expect(tables.toSorted()).toEqual([...Object.keys(WRITES), ...Object.keys(NOT_LOGGED)].toSorted())
})

test.each(Object.entries(WRITES))(
  '%s leaves its line, or nothing is written',
  async (table, write) => {
    const { backend } = office
    const before = await lookInto(backend, (sqlite) => {
      sqlite.exec(`CREATE TRIGGER no_lines BEFORE INSERT ON change_log WHEN NEW.table_name = '${table}'
      BEGIN SELECT RAISE(ABORT, 'no lines today'); END`)
      return { rows: readTables(sqlite, ['change_log']), last: lastId(sqlite) }
    })
    await expect(write(backend, office)).rejects.toMatchObject({ data: { code: 'internal' } })
    await lookInto(backend, (sqlite) => {
      sqlite.exec('DROP TRIGGER no_lines')
      const rows = readTables(sqlite, ['change_log'])
      expect(rows[table]).toEqual(before.rows[table])
    })
    await write(backend, office)
    const lines = await lookInto(backend, (sqlite) =>
      sqlite
        .prepare(
          `SELECT operator, action_id, before IS NOT NULL OR after IS NOT NULL AS says
          FROM change_log WHERE table_name = ? AND id > ?`,
        )
        .all(table, before.last),
    )
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).toEqual({
        operator: expect.stringMatching(/^(王强|李梅)$/) as unknown,
        action_id: expect.stringMatching(/^id-\d+$/) as unknown,
        says: 1,
      })
    }
  },
)
