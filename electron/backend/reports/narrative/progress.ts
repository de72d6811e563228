import { WHOLE } from '#domain/percent.ts'
import type { Workflow } from '#domain/project/phase.ts'
import type {
  CategoryProgress,
  Figure,
  ProgrammeProgress,
  ProgressGroup,
  ReportFigures,
} from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { bodyOf, listOf, subheading } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { type Fields, fill, shown, shownShare, shownUnlessZero } from './template.ts'
import { unfinishedSentences } from './unfinished.ts'
import { workflowOf } from './workflow.ts'

const sentences = REPORT_SENTENCES.progress

/** 二、项目进展: all projects first, then each programme; a single programme needs no heading. */
export function progressParagraphs(figures: ReportFigures): Paragraph[] {
  const { all, programmes } = figures.progress
  if (all.count.value === 0) return []
  const several = programmes.length > 1
  return [
    ...bodyOf('progress.all', ...groupSentences(all, workflowOf(programmes))),
    ...programmes.flatMap((programme, index) => {
      const id = `progress.${programme.programmeId ?? 'none'}`
      return [
        ...(several ? [subheading(`${id}.heading`, index + 1, programme.name)] : []),
        ...bodyOf(
          `${id}.state`,
          ...(several ? groupSentences(programme, workflowOf([programme])) : []),
          categorySentence(programme),
        ),
        ...bodyOf(`${id}.unfinished`, ...unfinishedSentences(figures, programme)),
      ]
    }),
  ]
}

type Words = (typeof sentences.state)[Workflow]

function groupSentences(group: ProgressGroup, workflow: Workflow): (Span[] | null)[] {
  const words = sentences.state[workflow]
  return [stateSentence(group, words), floorSentence(group), ...changeSentences(group, words)]
}

function stateSentence(group: ProgressGroup, words: Words): Span[] | null {
  const hasCompleted = group.completed.value !== 0
  const fields: Fields = {
    count: shown(group.count),
    started: shown(group.started),
    startedRate: shown(group.startedRate),
    completed: shownUnlessZero(group.completed),
    completedRate: hasCompleted ? shown(group.completedRate) : null,
    underConstruction: shownUnlessZero(group.underConstruction),
    notStarted: shown(group.notStarted),
  }
  const all = group.count.value
  const isOne = all === 1
  if (group.completed.value === all) {
    return fill(isOne ? words.oneCompleted : words.allCompleted, fields)
  }
  if (group.notStarted.value === all) {
    return fill(isOne ? words.oneNotStarted : words.noneStarted, fields)
  }
  if (group.underConstruction.value === all) {
    return fill(isOne ? words.oneUnderConstruction : words.allUnderConstruction, fields)
  }
  if (group.started.value === all) return fill(words.allStarted, fields)
  return fill(words.mixed, fields)
}

/** All or nothing of the area is what the sentence on the projects says already. */
function floorSentence(group: ProgressGroup): Span[] | null {
  const items = listOf('clause', [
    floorPart(sentences.floorStarted, group.floorStarted, group.floorStartedRate),
    floorPart(sentences.floorCompleted, group.floorCompleted, group.floorCompletedRate),
  ])
  return fill(sentences.floor, { planned: shownUnlessZero(group.floorPlanned), items })
}

function floorPart(template: string, area: Figure, rate: Figure): Span[] | null {
  if (rate.value === WHOLE) return null
  return fill(template, { area: shownUnlessZero(area), rate: shownShare(rate, area) })
}

function changeSentences(
  { change, count, completed }: ProgressGroup,
  words: Words,
): (Span[] | null)[] {
  if (change === null) return []
  const newly = [
    fill(words.newlyStarted, { count: shownUnlessZero(change.newlyStarted) }),
    fill(words.newlyCompleted, { count: shownUnlessZero(change.newlyCompleted) }),
  ]
  const isSame = change.startedRate.value === 0 && change.completedRate.value === 0
  const rates = isSame
    ? [fill(words.sameBoth, {})]
    : [
        fill(words.startedRate, { change: pointsOf(change.startedRate) }),
        fill(words.completedRate, { change: pointsOf(change.completedRate) }),
      ]
  // What is all completed, and was so before, needs no comparison.
  const isDone = isSame && completed.value === count.value
  const isPart = change.compared !== undefined && change.compared.value !== count.value
  return [
    fill(sentences.newly, { items: listOf('item', newly) }),
    fill(sentences.change, {
      compared: isPart ? shown(change.compared) : null,
      items: isDone ? null : listOf('clause', rates),
    }),
  ]
}

function pointsOf(points: Figure): Span[] | null {
  if (points.value === null) return null
  if (points.value === 0) return fill(sentences.same, {})
  const verb = points.value > 0 ? sentences.up : sentences.down
  return fill(verb, { points: shown(points) })
}

/** A single category of as many pieces as projects says what the sentence before it said. */
function categorySentence({ categories, count }: ProgrammeProgress): Span[] | null {
  const [only] = categories
  if (categories.length === 1 && only?.quantity.value === count.value) return null
  return fill(sentences.categories, { items: listOf('group', categories.map(categoryItem)) })
}

function categoryItem(category: CategoryProgress): Span[] | null {
  const templates = sentences.category[category.workflow]
  const fields: Fields = {
    name: category.name,
    unit: category.unit,
    quantity: shown(category.quantity),
    completed: shownUnlessZero(category.completed),
    underConstruction: shownUnlessZero(category.underConstruction),
    notStarted: shownUnlessZero(category.notStarted),
  }
  const all = category.quantity.value
  if (category.completed.value === all) {
    return fill(all === 1 ? templates.oneCompleted : templates.allCompleted, fields)
  }
  if (category.underConstruction.value === all) return fill(templates.allUnderConstruction, fields)
  if (category.notStarted.value === all) return fill(templates.allNotStarted, fields)
  return fill(templates.mixed, fields)
}
