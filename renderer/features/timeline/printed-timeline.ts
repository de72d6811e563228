import type { TFunction } from 'i18next'
import { escaped, paperPage } from '../../components/printing/paper.ts'
import { extent, percent } from './bars-view.tsx'
import type { Bar, Calendar, ProjectBars } from './bars.ts'

interface PaperSurroundings {
  readonly t: TFunction
  readonly county: string
  /** YYYY-MM-DD */
  readonly today: string
}

/** The time line for A4 across, its calendar at the head of every sheet. */
export function printedTimeline(
  calendar: Calendar,
  { t, county, today }: PaperSurroundings,
): string {
  const years = calendar.years
    .map(({ year, at }) => `<span style="left:${percent(at)}">${year}</span>`)
    .join('')
  const rows = calendar.rows.map(
    (bars) =>
      `<tr><td>${escaped(bars.project.schoolName)}</td><td>${escaped(bars.project.name)}</td>` +
      `<td><div class="bars">${barsOf(bars, calendar)}</div></td></tr>`,
  )
  const heads = [t('domain.field.school'), t('timeline.project')]
    .map((head) => `<th>${escaped(head)}</th>`)
    .join('')
  return paperPage({
    title: t('timeline.printed.title', { county }),
    parts: [
      `<p class="facts">${escaped(t('timeline.legend'))}`,
      `<span>${escaped(t('timeline.printed.made', { date: today }))}</span></p>`,
      `<table><thead><tr>${heads}<th><div class="bars years">${years}</div></th></tr></thead>`,
      `<tbody>${rows.join('')}</tbody></table>`,
    ],
    style: STYLE,
  })
}

function barsOf({ planned, actual, late, stops }: ProjectBars, calendar: Calendar): string {
  return [
    ...calendar.quarterEnds.map(({ at }) => `<i class="quarter" style="left:${percent(at)}"></i>`),
    ...calendar.years.map(({ at }) => `<i class="year" style="left:${percent(at)}"></i>`),
    `<i class="now" style="left:${percent(calendar.now)}"></i>`,
    barOf('planned', planned),
    barOf('actual', actual),
    barOf('late', late),
    ...stops.map((stop) => barOf('stop', stop)),
  ].join('')
}

function barOf(name: string, bar: Bar | null): string {
  if (bar === null) return ''
  const { left, width } = extent(bar)
  return `<i class="${name}" style="left:${left};width:${width}"></i>`
}

/** Told apart by outline, fill and hatching, because paper is often grey. */
const STYLE = `
th:nth-child(1) { width: 42mm; }
th:nth-child(2) { width: 58mm; }
.bars { position: relative; height: 6.5mm; }
.bars i { position: absolute; display: block; box-sizing: border-box; }
.bars .planned { top: 0.6mm; height: 2.2mm; border: 0.3mm solid #000; }
.bars .actual { top: 3.6mm; height: 2.2mm; background: #555; print-color-adjust: exact; }
.bars .late { top: 3.6mm; height: 2.2mm; border: 0.3mm solid #000; print-color-adjust: exact;
  background: repeating-linear-gradient(45deg, #fff 0 0.6mm, #000 0.6mm 0.9mm); }
.bars .stop { top: 3.2mm; height: 3mm; border: 0.3mm solid #000; print-color-adjust: exact;
  background: repeating-linear-gradient(-45deg, #fff 0 0.4mm, #000 0.4mm 0.6mm); }
.bars .quarter { top: -1mm; bottom: -1mm; border-left: 0.2mm dotted #999; }
.bars .year { top: -1mm; bottom: -1mm; border-left: 0.2mm solid #999; }
.bars .now { top: 0; bottom: 0; border-left: 0.3mm dashed #000; }
.years span { position: absolute; top: 1mm; font-weight: normal; }
`
