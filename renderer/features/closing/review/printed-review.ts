import type { TFunction } from 'i18next'
import type { ClosingReview } from '#contract/quarter/closing.ts'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { Fen } from '#domain/money.ts'
import { checkNameText, findingText } from '../../../components/checks/check-text.ts'
import {
  correctedFigureText,
  correctedValueText,
} from '../../../components/closing/correction-words.ts'
import { moneyText } from '../../../components/figures/money.tsx'
import { escaped, paperPage, paperTable } from '../../../components/printing/paper.ts'
import { quarterText } from '../../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../../preferences.ts'

interface PaperSurroundings {
  readonly t: TFunction
  readonly moneyUnit: ShownMoneyUnit
  readonly county: string
  /** YYYY-MM-DD */
  readonly today: string
  readonly sources: readonly FundingSource[]
}

/** 衔接审核单 on paper, to be signed: findings with their sentences, what is missing, how sums carry on. */
export function printedReview(review: ClosingReview, surroundings: PaperSurroundings): string {
  const { t, county, today } = surroundings
  const quarter = quarterText(review.quarter, t)
  return paperPage({
    title: t('closing.printed.title', { county, quarter }),
    style: COLUMN_WIDTHS,
    parts: [
      `<p class="facts">${escaped(factsOf(review, t))}`,
      `<span>${escaped(t('closing.printed.made', { date: today }))}</span></p>`,
      heading(t('closing.printed.findings')),
      findings(review, surroundings),
      heading(t('closing.printed.continuity')),
      continuity(review, surroundings),
      heading(t('closing.printed.corrections')),
      corrections(review, surroundings),
      heading(t('closing.printed.unreported')),
      unreported(review, t),
      `<p class="signatures">${escaped(t('closing.printed.signatures'))}</p>`,
    ],
  })
}

function factsOf(
  { projectCount, unreported: missing, hard, soft, unexplainedCount }: ClosingReview,
  t: TFunction,
): string {
  const explained = soft.length - unexplainedCount
  return [
    t('progress.count', { reported: projectCount - missing.length, count: projectCount }),
    t('checks.facts', { hard: hard.length, soft: soft.length, explained }),
  ].join('；')
}

function heading(text: string): string {
  return `<h2>${escaped(text)}</h2>`
}

function findings({ hard, soft }: ClosingReview, { t, moneyUnit }: PaperSurroundings): string {
  const all = [...hard, ...soft]
  if (all.length === 0) return `<p>${escaped(t('closing.printed.noFindings'))}</p>`
  return paperTable(
    [
      t('closing.printed.number'),
      t('checks.column.check'),
      t('closing.printed.project'),
      t('checks.column.sentence'),
      t('checks.column.explanation'),
    ],
    all.map((finding, index) => [
      String(index + 1),
      `${checkNameText(finding.checkId, t)}（${t(`checks.${finding.severity}`)}）`,
      finding.projectName,
      findingText(finding, moneyUnit, t),
      finding.explanation?.sentence ?? '',
    ]),
    'findings',
  )
}

function continuity(review: ClosingReview, { t, moneyUnit }: PaperSurroundings): string {
  const { follows, continuity: lines } = review
  const money = (fen: Fen | null) => (fen === null ? t('app.blank') : moneyText(fen, moneyUnit))
  const unit = t(`app.unit.${moneyUnit}`)
  const lead = follows
    ? t('closing.continuity.follows', {
        quarter: quarterText(follows.quarter, t),
        version: follows.version,
      })
    : t('closing.continuity.first')
  return [
    `<p>${escaped(lead)}</p>`,
    paperTable(
      [
        t('closing.continuity.sum'),
        ...(['closed', 'entered', 'corrected', 'now', 'difference'] as const).map(
          (column) => `${t(`closing.continuity.${column}`)}（${unit}）`,
        ),
      ],
      lines.map(({ sum, closed, entered, corrected, now, difference }) => [
        t(`closing.correction.figures.${sum}`),
        ...[closed, entered, corrected, now].map(money),
        difference === 0 ? t('closing.continuity.agrees') : money(difference),
      ]),
      'figures',
    ),
  ].join('\n')
}

function corrections(
  { corrections: entered }: ClosingReview,
  { t, moneyUnit, sources }: PaperSurroundings,
): string {
  if (entered.length === 0) return `<p>${escaped(t('closing.printed.noCorrections'))}</p>`
  return paperTable(
    [
      t('closing.printed.number'),
      t('closing.correction.corrects'),
      t('closing.printed.project'),
      t('closing.correction.figure'),
      t('closing.correction.before'),
      t('closing.correction.after'),
      t('closing.correction.reason'),
    ],
    entered.map((correction, index) => {
      const { figure, before, after, workflow } = correction
      const words = { t, moneyUnit, workflow }
      return [
        String(index + 1),
        quarterText(correction.correctsQuarter, t),
        correction.projectName,
        correctedFigureText(figure, correction.fundingSourceId, sources, t),
        correctedValueText(figure, before, words),
        correctedValueText(figure, after, words),
        correction.reason,
      ]
    }),
    'corrections',
  )
}

function unreported({ unreported: missing }: ClosingReview, t: TFunction): string {
  if (missing.length === 0) return `<p>${escaped(t('closing.printed.allReported'))}</p>`
  return `<p>${escaped(missing.map(({ name }) => name).join('；'))}</p>`
}

const COLUMN_WIDTHS = `
.findings th:nth-child(1), .corrections th:nth-child(1) { width: 9mm; }
.findings th:nth-child(2) { width: 44mm; }
.findings th:nth-child(3) { width: 54mm; }
.findings th:nth-child(5) { width: 62mm; }
.figures td:not(:first-child) { text-align: right; }
.signatures { margin-top: 12mm; white-space: pre; break-inside: avoid; }
`
