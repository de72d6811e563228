import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { comparable } from '#domain/text/comparable.ts'

/** Without line breaks, and twins as the text has them: free fonts draw both with one glyph. */
export const solid = (text: string) =>
  comparable(text).replace(/[\u2015\u2e80-\u2eff]/g, (radical) => RADICALS.get(radical) ?? radical)

/** Radicals that are words by themselves and have no compatibility mapping; ― for the dash. */
const RADICALS = new Map(
  '―— ⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((twins) => [twins.charAt(0), twins.charAt(1)]),
)

/** The printed text in drawing order without page numbers, pages run together. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pieces: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) pieces.push(item.str)
  }
  await file.loadingTask.destroy()
  return solid(pieces.join('')).replace(/—\d+—/g, '')
}
