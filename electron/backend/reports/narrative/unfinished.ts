import { formatPartialDate } from '#domain/partial-date.ts'
import type {
  ProgrammeProgress,
  ReportFigures,
  UnfinishedGroup,
  UnfinishedProject,
} from '#domain/report/dataset.ts'
import type { Span } from '#domain/report/text/report-text.ts'
import { listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill, plainText, shown, shownUnlessZero } from './template.ts'
import { workflowOf } from './workflow.ts'

const sentences = REPORT_SENTENCES.progress

/** Above this, names would bury the text; they stand in the annex of all projects. */
const MOST_NAMES = 20

/** Names the unfinished projects with phase and expected date; many are only counted. */
export function unfinishedSentences(
  figures: ReportFigures,
  programme: ProgrammeProgress,
): (Span[] | null)[] {
  const annex = figures.tables.find(({ id }) => id === 'allProjects')
  const count = shownUnlessZero(programme.unfinishedCount)
  if (!annex || (programme.unfinishedCount.value ?? 0) <= MOST_NAMES) {
    const groups = listOf('group', programme.unfinished.map(namedGroup))
    return [fill(sentences.unfinished, { count, groups })]
  }
  const projects = programme.unfinished.flatMap((group) => group.projects)
  const words = sentences.state[workflowOf([programme])]
  return [
    fill(sentences.unfinishedMany, {
      count,
      groups: listOf('item', programme.unfinished.map(countedGroup)),
      annex: String(annex.number),
    }),
    fill(words.startOverdueNamed, {
      projects: fewNames(projects.filter(({ missedStart = null }) => missedStart !== null)),
    }),
    fill(words.overdueNamed, { projects: fewNames(projects.filter((one) => one.overdue)) }),
  ]
}

function fewNames(projects: readonly UnfinishedProject[]): Span[] | null {
  const named = projects.length <= MOST_NAMES ? projects.map(({ label }) => label) : []
  return listOf('item', named)
}

function countedGroup({ situation, phase, count }: UnfinishedGroup): Span[] | null {
  const fields = { phase, count: shown(count) }
  if (situation === 'suspended') return fill(sentences.unfinishedSuspended, fields)
  if (situation === 'notReported') return fill(sentences.unfinishedNotReported, fields)
  return fill(sentences.unfinishedPhase, fields)
}

/** Expected dates that all projects of a group share are said once, for the group. */
function namedGroup(group: UnfinishedGroup): Span[] | null {
  const expectations = group.projects.map((project) => plainText(expectation(project) ?? []))
  const [first = ''] = expectations
  const shared = group.projects.length > 1 && expectations.every((one) => one === first)
  const named = group.projects.map((project) =>
    fill(sentences.unfinishedProject, {
      label: project.label,
      remarks: shared ? null : expectation(project),
    }),
  )
  return fill(sentences.unfinishedNamed, {
    group: countedGroup(group),
    remarks: shared ? first : null,
    projects: listOf('item', named),
  })
}

/** 计划2019年3月开工，逾期未开工，计划2020年5月竣工，已逾期 */
function expectation(project: UnfinishedProject): Span[] | null {
  const { missedStart = null, plannedFinish, overdue, workflow = 'construction' } = project
  const words = sentences.state[workflow]
  const start = missedStart === null ? null : formatPartialDate(missedStart)
  const date = plannedFinish === null ? null : formatPartialDate(plannedFinish)
  return listOf('clause', [
    fill(words.startOverdue, { date: start }),
    fill(words.plannedFinish, { date }),
    overdue ? sentences.overdue : null,
  ])
}
