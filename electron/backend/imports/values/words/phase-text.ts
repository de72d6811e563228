import words from '#resources/vocabularies/phases.json' with { type: 'json' }
import {
  isPhaseOf,
  type OfficePhases,
  type Phase,
  type PhaseNames,
  PHASES,
  type ProgressStatus,
  type Workflow,
} from '#domain/project/phase.ts'
import { comparable } from '#domain/text/comparable.ts'
import { remembering } from '../remembering.ts'

/** What a state in words says: 主体3层 is structure; 停工 keeps the phase that stands beside it. */
export interface PhaseReading {
  readonly phase: Phase | null
  readonly status: ProgressStatus
}

interface StepWord {
  readonly word: string
  readonly phase: Phase
}

const stepWords: readonly StepWord[] = words.steps.flatMap((step) =>
  step.words.map((word) => ({ word: comparable(word), phase: step.id as Phase })),
)
const SEARCHED_TEXT = 500
const notYet = words.notYet.map(comparable).toSorted((a, b) => b.length - a.length)
const translations = words.perWorkflow as Record<Workflow, Partial<Record<Phase, Phase>>>

/** Phases that are a part of the work: 基础完工 ends the foundation, not the project. */
const PARTS: readonly Phase[] = ['preparation', 'tendering', 'foundation', 'structure', 'finishing']

/**
 * Reads a state: the furthest step any part of the text reports as reached. What is only planned
 * or expressly not yet done does not count. Null when nothing is recognised.
 */
export function readPhase(
  text: string,
  workflow: Workflow,
  names: PhaseNames = NO_NAMES,
): PhaseReading | null {
  return readersOf(names)[workflow](text)
}

const NO_NAMES: PhaseNames = {}

type Readers = Readonly<Record<Workflow, (text: string) => PhaseReading | null>>

/** A sheet is read with one set of names, and a ledger writes the same few states in every row. */
const readers = new WeakMap<PhaseNames, Readers>()

function readersOf(names: PhaseNames): Readers {
  const known = readers.get(names)
  if (known) return known
  const reader = (workflow: Workflow) => {
    const steps = [...officeWords(names[workflow] ?? {}), ...stepWords].toSorted(longestFirst)
    return remembering((text) => readOnce(text, workflow, steps))
  }
  const made = {
    construction: reader('construction'),
    purchase: reader('purchase'),
    land: reader('land'),
  }
  readers.set(names, made)
  return made
}

function officeWords(office: OfficePhases): StepWord[] {
  return Object.entries(office).map(([phase, word]) => ({
    word: comparable(word),
    phase: phase as Phase,
  }))
}

/** 施工图 says more than 施工, whoever uses the words. */
function longestFirst(a: StepWord, b: StepWord): number {
  return b.word.length - a.word.length
}

/** 使用 is a part of 未投入使用: a usual word that is no other word for this phase holds it. */
export function isPartOfOtherWord(word: string, workflow: Workflow, phase: Phase): boolean {
  const own = comparable(word)
  return (
    notYet.some((other) => other.includes(own)) ||
    stepWords.some((step) => phaseOf(workflow, step.phase) !== phase && step.word.includes(own))
  )
}

function readOnce(
  text: string,
  workflow: Workflow,
  steps: readonly StepWord[],
): PhaseReading | null {
  const clean = comparable(text.slice(0, SEARCHED_TEXT)).replace(REASON, '')
  const status = readStatus(clean)
  const clauses = clean.split(/[,;。、\n]/).filter((clause) => clause !== '')
  const reported = clauses.filter((clause) => !isPlanned(clause))
  const phases = reported.flatMap((clause) => phasesOf(clause, steps))
  const isOngoing = reported.some((clause) => /正在|施工中|进行中|在建/.test(clause))
  const found = phases.map((phase) => phaseOf(workflow, phase))
  let furthest = found.toSorted((a, b) => rank(workflow, a) - rank(workflow, b)).at(-1) ?? null
  if (furthest === 'completed' && isOngoing && reported.length > 1) furthest = 'finishing'
  if (
    furthest === null &&
    clauses.some((clause) => isPlanned(clause) && /开工|动工|启动/.test(clause))
  ) {
    furthest = 'preparation'
  }
  if (furthest === null && status === 'normal') return null
  return { phase: furthest, status }
}

/** 停工（等设计变更）: why it is so, and not what is being done. */
const REASON = /\((?:等|待|因|由于|受)[^()]*\)/g

/** Every word of states, and what stands beside them: 正在, 施工, 阶段. */
const wordsOfStates = [
  ...stepWords.map(({ word }) => word),
  ...notYet,
  ...words.statuses.flatMap((status) => status.words.map(comparable)),
  ...words.beside.map(comparable),
].toSorted((a, b) => b.length - a.length)

const LONGEST_STATE = 20

/**
 * Whether a text is a state of a work and nothing else: 主体3层 and 已完成招标, but not 公开招标, which
 * is a way of tendering, nor 组织竣工验收, which is something to do.
 */
export const isState = remembering((text: string): boolean => {
  const isSaid = text.length <= LONGEST_STATE && readPhase(text, 'construction') !== null
  // 3层 may be how far a building is as well as how high.
  if (!isSaid || /^[\d一二三四五六]层$/.test(comparable(text))) return false
  const rest = wordsOfStates.reduce((left, word) => left.replaceAll(word, ''), comparable(text))
  return !/\p{L}/u.test(rest)
})

/** The phase as the workflow calls it: a purchase that is 完工 has been accepted. */
export function phaseOf(workflow: Workflow, phase: Phase): Phase {
  return isPhaseOf(workflow, phase) ? phase : (translations[workflow][phase] ?? phase)
}

function rank(workflow: Workflow, phase: Phase): number {
  return PHASES[workflow].indexOf(phase)
}

function readStatus(text: string): ProgressStatus {
  const found = words.statuses.find((status) =>
    status.words.some((word) => text.includes(word) && !text.includes(`未${word}`)),
  )
  return (found?.id ?? 'normal') as ProgressStatus
}

function isPlanned(clause: string): boolean {
  return (
    words.planned.some(
      (word) => clause.startsWith(word) || (/^\d/.test(clause) && clause.includes(word)),
    ) || /(?:计划|预计|拟|力争|争取)(?:于|在)?(?:\d|年底|月底)/.test(clause)
  )
}

function phasesOf(clause: string, steps: readonly StepWord[]): Phase[] {
  if (DONE.test(clause)) return ['completed']
  let rest = notYet.reduce((text, word) => text.replaceAll(word, '▁'), clause)
  const found: Phase[] = []
  for (const { word, phase } of steps) {
    const at = rest.indexOf(word)
    if (at < 0 || isDenied(rest, at, word)) continue
    const isPart = phase === 'completed' && isSomeOfIt(word, rest.slice(at + word.length))
    found.push(isPart ? 'started' : phase)
    // What a longer word used up is not read again: 主体已完工 holds 完工.
    rest = rest.replaceAll(word, '▁')
  }
  const part = PARTS.toReversed().find((phase) => found.includes(phase))
  const isWholeWork =
    !part || (/全部|全面|整体|工程已?(?:完工|竣工)/.test(clause) && part === 'preparation')
  if (isWholeWork || !found.includes('completed')) return found
  const others = found.filter((phase) => phase !== 'completed')
  return others.includes('structure') && !others.includes('finishing')
    ? [...others, 'toppedOut']
    : others
}

/** 已完成300米 and 已完成80% say that the work goes on; 已竣工2020年5月 says when. */
function isSomeOfIt(word: string, after: string): boolean {
  return word.endsWith('完成') && SOME_OF_IT.test(after) && !/^100(?:\.0+)?%/.test(after)
}

const SOME_OF_IT =
  /^(?:了?约?|近)\d+(?:\.\d+)?多?(?:%|m|延?米|平方|立方|公里|层|间|套|台|栋|亩|万元)/

/** 完成 and nothing else is the whole work; 完成招标 is a step. */
const DONE = /^(?:已|全部|均)?完成了?$/

/** 未, 尚未, 没有 right before the word. */
function isDenied(text: string, at: number, word: string): boolean {
  return (
    !word.startsWith('未') &&
    /(?:未|没有|无法|不能|暂缓)$/.test(text.slice(Math.max(0, at - 3), at))
  )
}

/** Columns that ask whether a step was reached, in the order of the work. */
export const REACHED_FIELDS = [
  'reachedStart',
  'reachedFinish',
  'reachedAcceptance',
  'reachedUse',
] as const

export type ReachedField = (typeof REACHED_FIELDS)[number]

/** A yes or a no: to what its column asks, or to a step that it names itself. */
interface Mark {
  readonly isYes: boolean
  readonly step: ReachedField | null
}

const marks: ReadonlyMap<string, Mark> = new Map(
  [
    { ...words, step: null },
    ...REACHED_FIELDS.map((step) => ({ ...words.marks[step], step })),
  ].flatMap(({ yes, no, step }) => [
    ...yes.map((word): [string, Mark] => [comparable(word), { isYes: true, step }]),
    ...no.map((word): [string, Mark] => [comparable(word), { isYes: false, step }]),
  ]),
)

/** 是, √ and 已开工 are yes; 否, × and 未 are no; null for anything else. */
export function readMark(text: string): Mark | null {
  return marks.get(comparable(text)) ?? null
}

/**
 * What a cell of a column that asks for a step says of this step and of others, 1 or 0: 动了工 below
 * 是否完工 is begun and not finished, 在用 is finished. Null for what is no mark, and where the step that
 * is denied comes after the one that is asked for: 未完工 leaves open whether it has begun.
 */
export function stepsMarked(
  text: string,
  field: ReachedField,
): Readonly<Partial<Record<ReachedField, 0 | 1>>> | null {
  const mark = readMark(text)
  if (mark === null) return null
  const { isYes, step } = mark
  if (step === null || step === field) return { [field]: isYes ? 1 : 0 }
  const isEarlier = REACHED_FIELDS.indexOf(step) < REACHED_FIELDS.indexOf(field)
  if (isYes) return { [step]: 1, [field]: isEarlier ? 0 : 1 }
  return isEarlier ? { [step]: 0, [field]: 0 } : null
}
