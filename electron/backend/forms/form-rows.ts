import type { Kysely } from 'kysely'
import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import type { FormRequest } from '#contract/imports/forms.ts'
import type { ImportField } from '#contract/imports/reading.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { areaToNumber } from '#domain/area.ts'
import { fenToNumber } from '#domain/money.ts'
import { type PhaseNames, phaseName, type Workflow } from '#domain/project/phase.ts'
import { CONDITION_FIELDS, conditionUnit } from '#domain/planning/condition.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/project/school-stage.ts'
import { WORK_TYPE_NAMES } from '#domain/project/work-type.ts'
import { listFundingSources } from '../database/repositories/dictionaries.ts'
import { listConditions } from '../database/repositories/planning.ts'
import { listProjectRows } from '../database/repositories/project-rows.ts'
import { readPhaseNames } from '../database/repositories/settings.ts'
import type { Database } from '../database/schema.ts'

/** One prefilled row: what each field shows, in 万元, ㎡ and %. Blank fields are left out. */
export interface FormRow {
  readonly key: string
  readonly values: Readonly<Record<ImportField, string | number>>
  /** Decides which phases can be chosen; null where the row is no project. */
  readonly workflow: Workflow | null
}

/** What the ledger knows of the rows the form asks about. */
export function formRows(db: Kysely<Database>, request: FormRequest): Promise<FormRow[]> {
  switch (request.kind) {
    case 'projects':
      return projectRows(db, request)
    case 'progress':
      return progressRows(db, request)
    case 'schools':
      return schoolRows(db, request)
    case 'targets':
      return targetRows(db, request)
    case 'funds':
      return fundRows(db, request)
  }
}

/** The year a survey is asked for. */
export function surveyYear({ year, quarter }: FormRequest): number {
  return year ?? Number(quarter.slice(0, 4))
}

async function projectsOf(db: Kysely<Database>, request: FormRequest): Promise<ProjectRow[]> {
  const { townshipId, programmeId, schoolId, quarter } = request
  const rows = await listProjectRows(db, quarter, {
    townshipIds: townshipId === null ? [] : [townshipId],
    programmeIds: programmeId === null ? [] : [programmeId],
  })
  return rows.filter((row) => schoolId === null || row.schoolId === schoolId)
}

async function projectRows(db: Kysely<Database>, request: FormRequest): Promise<FormRow[]> {
  const lines = await db
    .selectFrom('budget_line')
    .select((eb) => ['project_id', 'funding_source_id', eb.fn.sum<number>('amount_fen').as('sum')])
    .groupBy(['project_id', 'funding_source_id'])
    .execute()
  const budgets = Map.groupBy(lines, (line) => line.project_id)
  return (await projectsOf(db, request)).map((project) => ({
    key: project.id,
    workflow: project.workflow,
    values: filled({
      ...placeOf(project),
      programme: project.programmeName,
      year: project.year,
      projectName: project.name,
      projectCode: project.projectCode,
      category: project.categoryName,
      workType: project.workType && WORK_TYPE_NAMES[project.workType],
      content: project.content,
      quantity: project.quantity,
      unit: project.unit,
      floorArea: squareMetres(project.floorArea),
      landArea: squareMetres(project.landArea),
      sportsArea: squareMetres(project.sportsArea),
      plannedTotal: wan(project.plannedTotal),
      ...Object.fromEntries(
        (budgets.get(project.id) ?? []).map((line) => [
          `budget:${line.funding_source_id}`,
          wan(line.sum),
        ]),
      ),
      plannedStart: project.plannedStart,
      plannedFinish: project.plannedFinish,
      actualStart: project.actualStart,
      actualFinish: project.actualFinish,
      leader: project.leader,
      responsibleUnit: project.responsibleUnit,
      responsiblePerson: project.responsiblePerson,
      note: project.note,
    }),
  }))
}

/** What was reported last, so that only what changed has to be typed. */
async function progressRows(db: Kysely<Database>, request: FormRequest): Promise<FormRow[]> {
  const written = await lastTexts(db, request)
  const phaseNames = await readPhaseNames(db)
  return (await projectsOf(db, request)).map((project) => ({
    key: project.id,
    workflow: project.workflow,
    values: filled({
      ...placeOf(project),
      projectName: project.name,
      category: project.categoryName,
      phase: stateText(project, phaseNames),
      percent: project.percent === null ? null : project.percent / 100,
      completedToDate: wan(project.completedInvestment),
      allocatedToDate: wan(project.allocated),
      receivedToDate: wan(project.received),
      paidToDate: wan(project.paid),
      actualStart: project.actualStart,
      actualFinish: project.actualFinish,
      ...written.get(project.id),
    }),
  }))
}

/** Problems and next steps of the latest report not after the quarter. */
async function lastTexts(db: Kysely<Database>, { quarter }: FormRequest) {
  const entries = await db
    .selectFrom('progress_entry')
    .select(['project_id', 'problems', 'next_steps'])
    .where('quarter', '<=', quarter)
    .orderBy('quarter')
    .execute()
  return new Map(
    entries.map((row) => [row.project_id, { problems: row.problems, nextSteps: row.next_steps }]),
  )
}

/** 主体; 主体，停工 of one that stands still. */
function stateText({ phase, status, workflow }: ProjectRow, names: PhaseNames): string | null {
  const name = phase && phaseName(workflow, phase, names[workflow])
  if (status === null || status === 'normal') return name
  return name === null ? texts[status] : `${name}，${texts[status]}`
}

async function schoolRows(db: Kysely<Database>, request: FormRequest): Promise<FormRow[]> {
  const year = surveyYear(request)
  const [own, before] = await Promise.all([listConditions(db, year), listConditions(db, year - 1)])
  const codes = await db.selectFrom('school').select(['id', 'school_code', 'township_id']).execute()
  const schools = new Map(codes.map((school) => [school.id, school]))
  const earlier = new Map(before.map((row) => [row.schoolId, row.survey]))
  return own
    .filter(({ schoolId }) =>
      inScope(request, schoolId, schools.get(schoolId)?.township_id ?? null),
    )
    .map(({ schoolId, schoolName, stage, townshipName, survey }) => {
      const known = survey ?? earlier.get(schoolId) ?? null
      const conditions = CONDITION_FIELDS.map((field) => {
        const value = known?.conditions[field] ?? null
        const unit = conditionUnit(field)
        return [
          field,
          unit === 'area' ? squareMetres(value) : unit === 'money' ? wan(value) : value,
        ]
      })
      return {
        key: schoolId,
        workflow: null,
        values: filled({
          township: townshipName,
          year,
          school: schoolName,
          schoolCode: schools.get(schoolId)?.school_code ?? null,
          stage: stage && SCHOOL_STAGE_NAMES[stage],
          ...(Object.fromEntries(conditions) as Record<string, number | null>),
          note: survey?.note ?? null,
        }),
      }
    })
}

/** Targets of areas; what is counted by the piece has no column. */
async function targetRows(db: Kysely<Database>, request: FormRequest): Promise<FormRow[]> {
  const rows = await db
    .selectFrom('target')
    .innerJoin('programme', 'programme.id', 'target.programme_id')
    .leftJoin('school', 'school.id', 'target.school_id')
    .selectAll('target')
    .select(['programme.name as programme', 'school.name as school', 'school.township_id'])
    .where('measure', '!=', 'count')
    .orderBy('target.position')
    .execute()
  return rows
    .filter(
      (row) =>
        (request.programmeId === null || row.programme_id === request.programmeId) &&
        inScope(request, row.school_id, row.township_id),
    )
    .map((row) => ({
      key: row.id,
      workflow: null,
      values: filled({
        programme: row.programme,
        stage: row.stage && SCHOOL_STAGE_NAMES[row.stage],
        school: row.school,
        floorArea: row.measure === 'floor' ? squareMetres(row.amount) : null,
        landArea: row.measure === 'land' ? squareMetres(row.amount) : null,
        sportsArea: row.measure === 'sports' ? squareMetres(row.amount) : null,
        dueDate: row.due_date,
        leader: row.leader,
        responsibleUnit: row.responsible_unit,
        note: row.note,
      }),
    }))
}

/** A row for each source money of the project is planned or was moved from; what moved is typed. */
async function fundRows(db: Kysely<Database>, request: FormRequest): Promise<FormRow[]> {
  const planned = await db
    .selectFrom('budget_line')
    .select(['project_id', 'funding_source_id'])
    .execute()
  const moved = await db
    .selectFrom('fund_entry')
    .select(['project_id', 'funding_source_id'])
    .distinct()
    .execute()
  const sources = await listFundingSources(db)
  const sourcesOf = Map.groupBy([...planned, ...moved], (row) => row.project_id)
  return (await projectsOf(db, request)).flatMap((project) => {
    const ids = new Set(sourcesOf.get(project.id)?.map((row) => row.funding_source_id))
    const names = sources.filter(({ id }) => ids.has(id)).map(({ name }) => name)
    return (names.length === 0 ? [null] : names).map((fundingSource) => ({
      key: project.id,
      workflow: project.workflow,
      values: filled({ ...placeOf(project), projectName: project.name, fundingSource }),
    }))
  })
}

function inScope(
  { townshipId, schoolId }: FormRequest,
  school: string | null,
  township: string | null,
): boolean {
  return (
    (schoolId === null || schoolId === school) && (townshipId === null || townshipId === township)
  )
}

function placeOf({ townshipName, schoolName }: ProjectRow) {
  return { township: townshipName, school: schoolName }
}

function wan(fen: number | null): number | null {
  return fen === null ? null : fenToNumber(fen, 'wan')
}

function squareMetres(area: number | null): number | null {
  return area === null ? null : areaToNumber(area, 'squareMetre')
}

function filled(
  values: Readonly<Record<string, string | number | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, value]])),
  )
}
