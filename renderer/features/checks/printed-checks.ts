import type { TFunction } from 'i18next'
import type { CheckFinding, CheckRun } from '#contract/checks.ts'
import type { CheckId } from '#domain/checks/check.ts'
import { checkMendText, checkNameText, findingText } from '../../components/checks/check-text.ts'
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
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="facts">${escaped(t('checks.facts', { ...run.counts }))}`,
    `<span>${escaped(t('checks.printed.made', { date: today }))}</span></p>`,
    ...[...groups].map(([checkId, findings]) => section(checkId, findings, surroundings)),
    '</body></html>',
  ].join('\n')
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
    `<table><thead>${rowOf('th', heads)}</thead>`,
    `<tbody>${rows.map((cells) => rowOf('td', cells)).join('')}</tbody></table>`,
  ].join('\n')
}

function rowOf(cell: 'th' | 'td', texts: readonly string[]): string {
  return `<tr>${texts.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The fonts of official documents where they are installed; figures of one width. */
const STYLE = `
@page { size: A4 landscape; margin: 15mm 12mm;
  @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 9pt; } }
body { margin: 0; color: #000; font: 10pt/1.45 '仿宋_GB2312', 'FangSong', 'Noto Serif CJK SC',
  'Noto Serif SC', 'SimSun', serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 4mm; font-size: 16pt; text-align: center; }
h2 { margin: 5mm 0 1mm; font-size: 12pt; break-after: avoid; }
h2 small { margin-left: 3mm; font-size: 10pt; font-weight: normal; }
p { margin: 0 0 1.5mm; }
.facts { display: flex; justify-content: space-between; }
.mend { break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 1mm 1.5mm; border: 0.3pt solid #000; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { text-align: center; }
tr { break-inside: avoid; }
th:nth-child(1), td:nth-child(1) { width: 9mm; text-align: center; }
th:nth-child(2) { width: 42mm; }
th:nth-child(3) { width: 58mm; }
th:nth-child(5) { width: 60mm; }
`
