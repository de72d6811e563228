import type { ProjectBasicsInput } from '#contract/projects/projects.ts'
import type { ProjectBasics } from '#contract/projects/project-row.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { readValue, type Typed } from '../../../components/entry/typed.ts'

/** The project form's fields. Plain data: an unfinished form is stored as a draft. */
export interface ProjectFormValues {
  readonly projectCode: string
  readonly name: string
  readonly schoolId: Typed<string>
  readonly programmeId: Typed<string>
  readonly categoryId: string | null
  readonly workType: WorkType | null
  readonly year: Typed<number>
  readonly content: string
  readonly quantity: Typed<number>
  readonly unit: string
  readonly floorArea: Typed<number>
  readonly landArea: Typed<number>
  readonly sportsArea: Typed<number>
  readonly plannedTotal: Typed<number>
  readonly plannedStart: Typed<string>
  readonly plannedFinish: Typed<string>
  readonly actualStart: Typed<string>
  readonly actualFinish: Typed<string>
  readonly leader: string
  readonly responsibleUnit: string
  readonly responsiblePerson: string
  readonly note: string
}

export const BLANK_VALUES: ProjectFormValues = {
  projectCode: '',
  name: '',
  schoolId: null,
  programmeId: null,
  categoryId: null,
  workType: null,
  year: null,
  content: '',
  quantity: null,
  unit: '',
  floorArea: null,
  landArea: null,
  sportsArea: null,
  plannedTotal: null,
  plannedStart: null,
  plannedFinish: null,
  actualStart: null,
  actualFinish: null,
  leader: '',
  responsibleUnit: '',
  responsiblePerson: '',
  note: '',
}

const FIELDS = Object.keys(BLANK_VALUES) as (keyof ProjectFormValues)[]

/** What the form begins with when a project is changed: the form's own fields, blank text as ''. */
export function toFormValues(project: ProjectBasics): ProjectFormValues {
  const entries = FIELDS.map((field) => [field, project[field] ?? BLANK_VALUES[field]])
  return Object.fromEntries(entries) as ProjectFormValues
}

/**
 * What is sent when the form is saved; the form's rules have been met. Imported columns that are no
 * field of ours stay as they are.
 */
export function toBasicsInput(
  values: ProjectFormValues,
  custom: ProjectBasics['custom'] = {},
): ProjectBasicsInput {
  return {
    projectCode: text(values.projectCode),
    name: values.name.trim(),
    schoolId: readValue(values.schoolId) ?? '',
    programmeId: readValue(values.programmeId),
    categoryId: values.categoryId ?? '',
    workType: values.workType,
    year: readValue(values.year),
    content: text(values.content),
    quantity: readValue(values.quantity),
    unit: text(values.unit),
    floorArea: readValue(values.floorArea),
    landArea: readValue(values.landArea),
    sportsArea: readValue(values.sportsArea),
    plannedTotal: readValue(values.plannedTotal),
    plannedStart: readValue(values.plannedStart),
    plannedFinish: readValue(values.plannedFinish),
    actualStart: readValue(values.actualStart),
    actualFinish: readValue(values.actualFinish),
    leader: text(values.leader),
    responsibleUnit: text(values.responsibleUnit),
    responsiblePerson: text(values.responsiblePerson),
    note: text(values.note),
    custom: { ...custom },
  }
}

function text(value: string): string | null {
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}
