import type { TFunction } from 'i18next'
import { formatPercent } from '#domain/percent.ts'
import { escaped, paperPage, paperTable } from '../../../components/printing/paper.ts'
import { measureUnit, quantityText } from '../quantity.ts'
import type { GapEntry } from './gap-entries.ts'
import { totalsText } from './totals-text.ts'

interface PaperSurroundings {
  readonly t: TFunction
  readonly county: string
  /** YYYY-MM-DD */
  readonly today: string
  readonly year: number
}

/** The ledger as it is listed, for A4 across. */
export function printedGaps(
  entries: readonly GapEntry[],
  { t, county, today, year }: PaperSurroundings,
): string {
  const heads = (
    [
      'school',
      'level',
      'pupils',
      'measure',
      'norm',
      'required',
      'existing',
      'gap',
      'coming',
    ] as const
  ).map((head) => t(`planning.gaps.${head}`))
  const blank = t('app.blank')
  const rows = entries.map(({ school, level, line }) => [
    school.schoolName,
    level ? t(`planning.level.${level.level}`) : t('planning.gaps.notSurveyed'),
    level?.pupils?.toString() ?? blank,
    line ? `${t(`planning.field.${line.measure}`)}（${measureUnit(line.measure, t)}）` : blank,
    line
      ? `${t(`planning.basis.${line.standard.basis}`)}${quantityText(line.standard.norm)}`
      : blank,
    quantityText(line?.required ?? null) ?? blank,
    quantityText(line?.existing ?? null) ?? blank,
    quantityText(line?.gap ?? null) ?? blank,
    quantityText(line?.coming ?? null) ?? blank,
    quantityText(line?.remaining ?? null) ?? blank,
    line?.severity === null || line === null ? blank : formatPercent(line.severity),
  ])
  return paperPage({
    title: t('planning.printed.gaps', { county, year }),
    parts: [
      `<p class="facts">${escaped(t('planning.gaps.totals', { parts: totalsText(entries, t) }))}`,
      `<span>${escaped(t('planning.printed.made', { date: today }))}</span></p>`,
      paperTable(
        [...heads, t('planning.gaps.remaining'), t('planning.gaps.severity')],
        rows,
        'gaps',
      ),
    ],
    style: STYLE,
  })
}

const STYLE = `
.gaps th:nth-child(1) { width: 44mm; }
.gaps th:nth-child(4) { width: 46mm; }
.gaps td:nth-child(3), .gaps td:nth-child(n+6) { text-align: right; }
`
