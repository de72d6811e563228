import type { Paragraph, Remark } from '#domain/report/dataset.ts'
import { bodyOf, listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill } from './template.ts'

const sentences = REPORT_SENTENCES.remarks

/** What concerns more projects than this is told with some of their names and their number. */
const MOST_NAMES = 20
const SOME_NAMES = 10

/** 五、存在问题 and 六、下一步工作: a numbered paragraph per remark with the projects it concerns. */
export function remarkParagraphs(
  part: 'problems' | 'nextSteps',
  remarks: readonly Remark[],
): Paragraph[] {
  return remarks.flatMap(({ text, projects }, index) => {
    const named = projects.length > MOST_NAMES ? projects.slice(0, SOME_NAMES) : projects
    const template = projects.length === 1 ? sentences.namedOne : sentences.named
    return bodyOf(
      `${part}.${text}`,
      fill(template, {
        number: String(index + 1),
        text,
        projects: listOf(
          'item',
          named.map(({ label }) => label),
        ),
        count: String(projects.length),
      }),
    )
  })
}
