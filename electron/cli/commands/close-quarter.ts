import { isQuarter, type Quarter } from '#domain/quarter.ts'
import { printHtmlToPdf } from '../../browser-host/print-html-to-pdf.ts'
import { requireLedger } from './look-after.ts'
import { type Ask, signAs, withBackend } from '../session.ts'
import { explain, print, printJson, say } from '../speech.ts'
import { sayEarlier, sayReview } from './tell-review.ts'

interface Options {
  readonly data: string
  readonly quarter: string
  readonly operator?: string
  readonly json?: true
}

/**
 * `close --data DIR --quarter 2020Q2`: takes the quarter into its review, says what the review finds
 * and closes it. What stops the button on the screen is refused here by the same method: the quarter
 * stays under review and the exit code is 1.
 */
export async function closeQuarter({
  data,
  quarter: text,
  operator,
  json,
}: Options): Promise<void> {
  const quarter = requireQuarter(text)
  requireLedger(data)
  const version = await withBackend(data, async (ask) => {
    await signAs(ask, operator)
    await ask('closing.beginReview', { quarter })
    sayReview(await ask('closing.review', { quarter }), await ask('phaseNames.all', {}))
    sayEarlier(await ask('closing.earlierOpen', { quarter }))
    const closed = await ask('closing.close', { quarter })
    // The quarter is closed whatever becomes of its files.
    await keepFiles(ask, quarter, closed.version).catch((error: unknown) => {
      say(`季度已结账，报告没有存档：${explain(error)}`)
    })
    return closed
  })
  if (json) printJson(version)
  else print(`${quarter} 第${version.version}版 ${version.checkCode}`)
}

/** `reopen --data DIR --quarter 2020Q2 --reason TEXT`: the issue stays and can be printed. */
export async function reopenQuarter({
  data,
  quarter: text,
  reason,
  operator,
  json,
}: Options & { readonly reason: string }): Promise<void> {
  const quarter = requireQuarter(text)
  requireLedger(data)
  const reopened = await withBackend(data, async (ask) => {
    await signAs(ask, operator)
    return ask('closing.reopen', { quarter, reason })
  })
  if (json) printJson(reopened)
  else print(`${quarter} 第${reopened.version}版已作为历史保留`)
}

/** Without a browser the PDF is left out. */
async function keepFiles(ask: Ask, quarter: Quarter, version: number): Promise<void> {
  const request = {
    quarter,
    version,
    ...(await ask('reportOptions.read', { issue: { quarter, version } })),
  }
  const { bytes } = await ask('reports.render', { ...request, format: 'html' })
  let pdf: Uint8Array<ArrayBuffer> | null = null
  try {
    pdf = Uint8Array.from(await printHtmlToPdf(new TextDecoder().decode(bytes)))
  } catch (error) {
    say(`PDF没有存档：${error instanceof Error ? error.message : String(error)}`)
  }
  const { leftOut } = await ask('issues.keep', { ...request, pdf })
  if (leftOut.length > 0) say(`没有按这些模板存档：${leftOut.join('、')}`)
}

function requireQuarter(text: string): Quarter {
  if (!isQuarter(text)) throw new Error(`“${text}”不是季度。请写成 2020Q2 这样。`)
  return text
}
