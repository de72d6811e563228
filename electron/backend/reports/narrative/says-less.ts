import { REPORT_SENTENCES } from './sentences.ts'

const { funds, notes, progress } = REPORT_SENTENCES

/** The verbs of sums that are written without their sign: 核减下达资金, 调减累计支付, 下降. */
const WORDS = [
  ...Object.values(funds.takenBack),
  ...Object.values(funds.correctedDown),
  ...Object.values(notes.unsourcedTakenBack),
  progress.down,
].map((sentence) => sentence.slice(0, sentence.indexOf('{')))

/** Do the words before an amount say that it is less than nothing? */
export function saysLess(words: string): boolean {
  return WORDS.some((verb) => words.endsWith(verb))
}
