import type { Category } from '#contract/office/dictionaries.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { LedgerProject, LedgerSnapshot } from '#backend/imports/planning/ledger-snapshot.ts'
import type { FieldValues, TypedRow, UnderstoodSheet } from '#backend/imports/planning/typed-row.ts'
import type { ProjectTable } from '#backend/database/tables/projects.ts'

/** Rows, sheets and ledgers by hand, for tests of what planning decides. */

export function typedRow(row: number, values: FieldValues): TypedRow {
  const shown = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, String(value)]),
  )
  return { row, values, shown, custom: {}, problems: [] }
}

export function sheetOf(rows: readonly TypedRow[], kind: ImportKind = 'projects'): UnderstoodSheet {
  return {
    reading: {
      name: '台账',
      kind,
      kindScore: 1,
      hidden: false,
      title: null,
      units: [],
      quarter: null,
      titleProgramme: null,
      titleYear: null,
      headerRows: [1, 1],
      dataRows: [2, rows.length + 1],
      totalRows: [],
      footerRows: null,
      columns: [
        {
          letter: 'B',
          path: ['学校名称'],
          samples: [],
          field: 'school',
          unit: null,
          confidence: 1,
          reason: 'exact',
        },
      ],
      rowCount: rows.length,
      totals: [],
      problems: [],
    },
    rows,
    units: Object.fromEntries(
      rows.flatMap(({ values }) => Object.keys(values).map((field) => [field, null])),
    ),
    headerFingerprint: 'made',
    titleProgramme: null,
    titleYear: null,
    titleDay: null,
    today: '2026-11-22',
    titleDocument: null,
  }
}

const CATEGORIES: readonly Category[] = [
  {
    id: 'teachingBuilding',
    name: '教学综合楼',
    unit: '栋',
    measure: 'floor',
    workflow: 'construction',
  },
  { id: 'toilet', name: '公厕', unit: '座', measure: 'floor', workflow: 'construction' },
  { id: 'equipment', name: '教学设备配置', unit: '项', measure: 'count', workflow: 'purchase' },
]

export function ledgerOf(projects: readonly LedgerProject[] = []): LedgerSnapshot {
  return {
    county: '盐津县',
    townships: [
      { id: 't1', name: '豆沙镇' },
      { id: 't2', name: '中和镇' },
    ],
    schools: [
      {
        id: 's1',
        name: '豆沙镇石门小学',
        schoolCode: '2153000001',
        stage: 'primary',
        townshipId: 't1',
        aliases: [],
      },
      {
        id: 's2',
        name: '艾田小学',
        schoolCode: null,
        stage: 'primary',
        townshipId: 't2',
        aliases: [],
      },
    ],
    programmes: [{ id: 'p1', name: '全面改薄' }],
    categories: CATEGORIES,
    projects,
    targets: [],
    surveys: [],
    lock: null,
    funds: null,
  }
}

export function ledgerProject(id: string, columns: Partial<ProjectTable>): LedgerProject {
  return {
    columns: {
      id,
      position: 0,
      project_code: null,
      name: '石门小学教学楼',
      school_id: 's1',
      programme_id: null,
      category_id: 'teachingBuilding',
      work_type: null,
      year: null,
      content: null,
      quantity: null,
      unit: null,
      floor_area: null,
      land_area: null,
      sports_area: null,
      planned_total_fen: null,
      planned_start: null,
      planned_finish: null,
      actual_start: null,
      actual_finish: null,
      leader: null,
      responsible_unit: null,
      responsible_person: null,
      note: null,
      custom: '{}',
      pinyin: '',
      initials: '',
      revision: 1,
      created_at: '',
      updated_at: '',
      deleted_at: null,
      deleted_by: null,
      delete_reason: null,
      ...columns,
    },
    budget: new Map(),
    progress: null,
    previous: null,
    money: new Map(),
    lastStatus: 'normal',
    movedInQuarter: [],
    before: new Map(),
    laterForms: new Map(),
    isClosed: false,
  }
}
