import type { TFunction } from 'i18next'
import type { Milestone } from '#contract/projects/milestones.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import type { RecordedStatus } from '#contract/projects/status-changes.ts'
import { milestoneStanding } from '#domain/project/milestone.ts'
import { namedChanges } from '#domain/project/status-change.ts'
import { escaped, paperPage, paperTable } from '../../../../components/printing/paper.ts'
import { milestoneName } from './milestone-name.ts'

interface PaperSurroundings {
  readonly t: TFunction
  readonly project: ProjectRow
  /** YYYY-MM-DD */
  readonly today: string
  /** The day it is as at. */
  readonly day: string
  /** The time line as SVG. */
  readonly drawing: string
}

/** The way of one project for A4 across: time line, milestones, suspensions. */
export function printedMilestones(
  milestones: readonly Milestone[],
  changes: readonly RecordedStatus[],
  { t, project, today, day, drawing }: PaperSurroundings,
): string {
  const blank = t('app.blank')
  const facts = [project.schoolName, project.townshipName, project.categoryName]
    .filter((part) => part !== null)
    .join(' · ')
  const milestoneRows = milestones.map(({ kind, planned, actual, note }) => [
    milestoneName(kind, project.workflow, t),
    planned ?? blank,
    actual ?? blank,
    t(`milestones.standings.${milestoneStanding({ planned, actual }, day)}`),
    note ?? blank,
  ])
  const changeRows = namedChanges(changes).map(({ changedOn, kind, reason, documentNumber }) => [
    changedOn,
    t(`status.kind.${kind}`),
    reason,
    documentNumber ?? blank,
  ])
  return paperPage({
    title: t('milestones.printed', { name: project.name }),
    parts: [
      `<p class="facts">${escaped(facts)}`,
      `<span>${escaped(t('timeline.printed.made', { date: today }))}</span></p>`,
      drawing,
      paperTable(
        (['kind', 'planned', 'actual', 'standing', 'note'] as const).map((head) =>
          t(`milestones.${head}`),
        ),
        milestoneRows,
      ),
      ...(changeRows.length === 0
        ? []
        : [
            `<h2>${escaped(t('status.records'))}</h2>`,
            paperTable(
              [
                t('domain.field.date'),
                t('status.record'),
                t('domain.field.reason'),
                t('status.documentNumber'),
              ],
              changeRows,
            ),
          ]),
    ],
    style: STYLE,
  })
}

/** Black on white, told apart by shape, dashes and hatching. */
const STYLE = `
.time-line { display: block; width: 100%; margin: 2mm 0 4mm; font-size: 12px; }
.time-line text { text-anchor: middle; }
.time-line .time-line-row { text-anchor: start; }
.time-line line { stroke: #000; stroke-width: 0.6; }
.time-line .time-line-quarter { stroke: #999; stroke-dasharray: 1 3; }
.time-line .time-line-lead { stroke: #999; stroke-width: 0.4; }
.time-line-now line { stroke-dasharray: 4 3; }
.time-line-planned rect { fill: #fff; stroke: #000; }
.time-line-actual circle { fill: #000; }
.time-line-stop rect { fill: url(#time-line-hatch); stroke: #000; stroke-width: 0.6; }
.time-line pattern path { stroke: #000; }
`
