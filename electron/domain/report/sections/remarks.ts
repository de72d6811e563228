import { formatPartialDate } from '../../partial-date.ts'
import { comparable, tidy } from '../../text/comparable.ts'
import { textHash } from '../../text/text-hash.ts'
import type { Remark } from '../dataset.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { projectLabel, type Standing } from '../standing.ts'

/** 五、存在问题 and 六、下一步工作: each remark with how many projects it concerns, as a figure. */
export function countedRemarks(
  { figures }: ReportScope,
  part: 'problems' | 'nextSteps',
  standings: readonly Standing[],
  pick: (standing: Standing) => string | null,
): Remark[] {
  return groupsOf(standings, pick).map(({ text, of }) => ({
    ...remarkOf({ text, of }),
    count: figures.count(countId(part, text), 'projectCount', of),
  }))
}

/** Kept with edited paragraphs and written into addresses, so that the words of the remark are not in it. */
function countId(part: 'problems' | 'nextSteps', text: string): string {
  return `${part}.count.${textHash(comparable(text))}`
}

/**
 * What this quarter's entries say. Projects that say the same, spaces and full stops aside, stand
 * together; what concerns most projects comes first.
 */
export function remarksOf(
  standings: readonly Standing[],
  pick: (standing: Standing) => string | null,
): Remark[] {
  return groupsOf(standings, pick).map(remarkOf)
}

interface RemarkGroup {
  readonly text: string
  readonly of: readonly Standing[]
}

function remarkOf({ text, of }: RemarkGroup): Remark {
  return {
    text,
    projects: of.map(({ project }) => ({ projectId: project.id, label: projectLabel(project) })),
  }
}

function groupsOf(
  standings: readonly Standing[],
  pick: (standing: Standing) => string | null,
): RemarkGroup[] {
  const groups = new Map<string, { readonly text: string; readonly of: Standing[] }>()
  for (const standing of standings) {
    const text = remarkText(pick(standing))
    if (text === null) continue
    const group = groups.get(comparable(text))
    if (group) group.of.push(standing)
    else groups.set(comparable(text), { text, of: [standing] })
  }
  return [...groups.values()].toSorted((a, b) => b.of.length - a.of.length)
}

/**
 * What stands in the way of a project: since when and why it is recorded as standing still, and
 * what the quarter's entry says.
 */
export function problemsText({ snapshot, state, project }: Standing): string | null {
  const { status, statusSince } = snapshot
  const entered = remarkText(project.problems)
  if (status !== 'suspended' || state === 'completed' || !statusSince) return entered
  const since = `${formatPartialDate(statusSince.day)}起停工：${statusSince.reason}`
  return entered === null ? since : `${since}；${entered}`
}

/** What an entry says, tidied; null when it says that there is nothing to say. */
export function remarkText(entered: string | null): string | null {
  const text = withoutFullStop(tidy(entered ?? ''))
  return text === '' || SAYS_NOTHING.has(comparable(text)) ? null : text
}

/** How people write that there is nothing to write. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['无', '暂无', '没有', '/', '-', '—'])

function withoutFullStop(text: string): string {
  return text.replace(/[。.；;，,]+$/, '')
}
