import { checkName, checkSentence, writeInChinese } from '#contract/check-sentences.ts'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import type { Problem } from '#contract/imports/reading.ts'
import { AppError } from '#contract/result.ts'
import { errorSentence, fieldName, problemSentence } from '#contract/sentences.ts'
import { translatorOf } from '#contract/sentence-templates.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import { projectInFull } from '#domain/schools/project-in-full.ts'
import templates from '#resources/sentences/zh-CN.json' with { type: 'json' }

const translate = translatorOf(templates)

/**
 * Writes a sentence for the person at the terminal: what is told beside the result, and every
 * refusal. The result itself goes to stdout, so that a program can read it as it is.
 */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Writes one JSON value for the program that asked. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Writes a line of a result that was asked for. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/**
 * Whoever reads may stop early, as `head` does. That is no error: the work is finished, what is
 * written after that goes nowhere.
 */
export function bearClosedOutput(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The sentence of an error; what is no error of ours keeps its own message. */
export function explain(error: unknown): string {
  if (error instanceof AppError) return errorSentence(error.data, translate)
  return error instanceof Error ? error.message : String(error)
}

export function explainProblem(problem: Problem): string {
  return problemSentence(problem, translate)
}

/** 支付大于到位 */
function nameCheck(checkId: CheckFinding['checkId']): string {
  return checkName(checkId, translate)
}

/** How findings are worded: the unit of money, and what the office calls the phases. */
export interface Wording {
  readonly unit: 'wan' | 'yuan'
  readonly names: PhaseNames
}

/** What does not add up, with its figures. */
export function explainFinding(finding: CheckFinding, { unit, names }: Wording): string {
  return checkSentence(finding, translate, writeInChinese(unit, names))
}

/** The name of a field as offices write it: plannedTotal is 计划总投资. */
export function fieldLabel(field: string): string {
  return fieldName(field, translate)
}

/** 需要说明, the check, the project and the sentence, tab by tab; the explanation last where there is one. */
export function findingLine(finding: CheckFinding, wording: Wording): string {
  const { severity, checkId, schoolName, projectName, explanation } = finding
  const line = [
    severity === 'hard' ? '必须改正' : '需要说明',
    nameCheck(checkId),
    projectInFull(schoolName, projectName),
    explainFinding(finding, wording),
  ].join('\t')
  return explanation === null ? line : `${line}\t说明：${explanation.sentence}`
}
