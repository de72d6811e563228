/** `print-once.ts FILE at-once|in-parts`: prints the document in this process and says how many ms it took. */
import { readFileSync } from 'node:fs'
import { printHtmlToPdf } from '../../electron/browser-host/print-html-to-pdf.ts'

const [, , file = '', way = ''] = process.argv
const html = readFileSync(file, 'utf8')
const start = performance.now()
await printHtmlToPdf(html, way === 'at-once' ? { pagesAPart: null } : {})
process.stdout.write(String(performance.now() - start))
