/** A page to print: its title, and the finished parts below it. */
interface Paper {
  readonly title: string
  readonly parts: readonly string[]
  /** CSS for the widths of columns, beside what every page has. */
  readonly style: string
}

/** A self-contained page for A4 across; the heads of tables are repeated on every sheet. */
export function paperPage({ title, parts, style }: Paper): string {
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escaped(title)}</title><style>${STYLE}${style}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...parts,
    '</body></html>',
  ].join('\n')
}

/** A table with a head; texts are escaped here. */
export function paperTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  className = '',
): string {
  return [
    `<table class="${className}"><thead>${rowOf('th', heads)}</thead>`,
    `<tbody>${rows.map((cells) => rowOf('td', cells)).join('')}</tbody></table>`,
  ].join('\n')
}

function rowOf(cell: 'th' | 'td', texts: readonly string[]): string {
  return `<tr>${texts.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`
}

export function escaped(text: string): string {
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
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 1mm 1.5mm; border: 0.3pt solid #000; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { text-align: center; }
tr { break-inside: avoid; }
`

/** Whether annexes of the document are on A3, beside the A4 of its text. */
export function holdsA3(html: string): boolean {
  return html.includes('<section class="annex A3"')
}
