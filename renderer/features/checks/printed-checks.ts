import type { TFunction } from 'i18next'
import type { CheckFinding, CheckRun } from '#contract/quarter/checks.ts'
import type { CheckId } from '#domain/checks/check.ts'
import { checkMendText, checkNameText, findingText } from '../../components/checks/check-text.ts'
import { escaped, paperPage, paperTable } from '../../components/printing/paper.ts'
import { quarterText } from '../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'

interface PaperSurroundings {
  readonly t: TFunction
  readonly moneyUnit: ShownMoneyUnit
  readonly county: string
  /** YYYY-MM-DD */
  readonly today: string
}

/** The findings as a self-contained page for A4 across: one table per check, heads repeated. */
export function printedChecks(run: CheckRun, surroundings: PaperSurroundings): string {
  const { t, county, today } = surroundings
  const title = t('checks.printed.title', { county, quarter: quarterText(run.quarter, t) })
  const groups = Map.groupBy(run.findings, ({ checkId }) => checkId)
  return paperPage({
    title,
    style: COLUMN_WIDTHS,
    parts: [
      `<p class="facts">${escaped(t('checks.facts', { ...run.counts }))}`,
      `<span>${escaped(t('checks.printed.made', { date: today }))}</span></p>`,
      ...[...groups].map(([checkId, findings]) => section(checkId, findings, surroundings)),
    ],
  })
}

function section(
  checkId: CheckId,
  findings: readonly CheckFinding[],
  { t, moneyUnit }: PaperSurroundings,
): string {
  const [first] = findings
  const heads = [
    t('checks.printed.number'),
    t('checks.printed.school'),
    t('checks.printed.project'),
    t('checks.column.sentence'),
    t('checks.column.explanation'),
  ]
  const rows = findings.map((finding, index) => [
    String(index + 1),
    finding.schoolName,
    finding.projectName,
    findingText(finding, moneyUnit, t),
    finding.explanation?.sentence ?? '',
  ])
  return [
    `<h2>${escaped(checkNameText(checkId, t))}`,
    `<small>${escaped(t(`checks.${first?.severity ?? 'soft'}`))} · ${findings.length}</small></h2>`,
    `<p class="mend">${escaped(t('checks.mend', { mend: checkMendText(checkId, t) }))}</p>`,
    paperTable(heads, rows),
  ].join('\n')
}

const COLUMN_WIDTHS = `
.mend { break-after: avoid; }
th:nth-child(1), td:nth-child(1) { width: 9mm; text-align: center; }
th:nth-child(2) { width: 42mm; }
th:nth-child(3) { width: 58mm; }
th:nth-child(5) { width: 60mm; }
`
