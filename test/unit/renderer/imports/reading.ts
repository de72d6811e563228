import type { ColumnReading, ImportFile, SheetReading } from '#contract/imports/reading.ts'
import type { ImportPlan, PlanRow } from '#contract/imports/plan.ts'

/** A usual small ledger sheet as the backend would understand it, for the tests of the wizard. */
export function sheetReading(change: Partial<SheetReading> = {}): SheetReading {
  return {
    name: '项目表',
    kind: 'projects',
    kindScore: 0.9,
    hidden: false,
    title: '宾川县2020年全面改薄项目进展情况表',
    units: [{ unit: 'wan', cell: 'A2', text: '单位：万元' }],
    quarter: '2020Q2',
    titleProgramme: '全面改薄',
    titleYear: 2020,
    headerRows: [3, 4],
    dataRows: [5, 20],
    totalRows: [12, 20],
    footerRows: [21, 22],
    columns: [],
    rowCount: 14,
    totals: [],
    problems: [],
    ...change,
  }
}

export function columnReading(change: Partial<ColumnReading> = {}): ColumnReading {
  return {
    letter: 'B',
    path: ['学校名称'],
    samples: ['金牛镇完小'],
    field: 'school',
    unit: null,
    confidence: 1,
    reason: 'exact',
    ...change,
  }
}

export function importFile(sheets: readonly SheetReading[]): ImportFile {
  return { fileId: 'f1', fileName: '台账.xlsx', size: 9, sha256: '0', sheets, importedBefore: null }
}

export function planRow(change: Partial<PlanRow> = {}): PlanRow {
  return {
    row: 5,
    status: 'new',
    school: '金牛镇完小',
    name: '教学楼',
    values: {},
    changes: [],
    problems: [],
    matchedId: null,
    matchedName: null,
    similarity: 0,
    ...change,
  }
}

export function importPlan(rows: readonly PlanRow[]): ImportPlan {
  const count = (status: PlanRow['status']): number =>
    rows.filter((row) => row.status === status).length
  return {
    kind: 'projects',
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      duplicate: count('duplicate'),
      wrong: count('wrong'),
    },
    rows,
    totals: [],
    problems: [],
    added: { townships: [], schools: [], programmes: [] },
    addedIfWritten: {},
  }
}
