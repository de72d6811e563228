import { appError } from '#contract/result.ts'
import type { phaseNameMethods } from '#contract/office/phase-names.ts'
import {
  isPhaseOf,
  type Phase,
  type PhaseNames,
  PHASES,
  phaseName,
  type Workflow,
} from '#domain/project/phase.ts'
import { comparable } from '#domain/text/comparable.ts'
import { authorOf } from '../../author.ts'
import type { Handlers } from '../../context.ts'
import { readPhaseNames, writePhaseNames } from '../../database/repositories/settings.ts'
import { isPartOfOtherWord, readPhase } from '../../imports/values/words/phase-text.ts'

/** 阶段名称: the office's words for the phases. */
export const phaseNameHandlers: Handlers<keyof typeof phaseNameMethods> = {
  'phaseNames.all': ({ db }) => readPhaseNames(db),

  'phaseNames.save': async (context, { workflow, phase, name }) => {
    if (!isPhaseOf(workflow, phase)) throw appError('not_found', { what: 'phase', id: phase })
    const author = await authorOf(context)
    const names = await context.db.transaction().execute(async (trx) => {
      const before = await readPhaseNames(trx)
      const next = renamed(before, workflow, phase, name)
      if (name !== null) refuseConfusion(next, workflow, phase, name)
      await writePhaseNames(trx, author, next)
      return next
    })
    context.emit({ type: 'changed', topics: ['dictionaries', 'projects', 'progress', 'checks'] })
    return names
  },
}

/** The usual name is no name of the office's own. */
function renamed(
  names: PhaseNames,
  workflow: Workflow,
  phase: Phase,
  name: string | null,
): PhaseNames {
  const { [phase]: _old, ...others } = names[workflow] ?? {}
  const isOwn = name !== null && name !== phaseName(workflow, phase)
  return { ...names, [workflow]: isOwn ? { ...others, [phase]: name } : others }
}

/**
 * An import reads what the office writes: a word that is another phase's name, or is read as another
 * phase, would put projects into the wrong one; so would a new word that others hold: 使用 is left
 * of 未交付使用 when 未交付 is read.
 */
function refuseConfusion(names: PhaseNames, workflow: Workflow, phase: Phase, name: string): void {
  const isTaken = PHASES[workflow].some(
    (other) =>
      other !== phase &&
      [phaseName(workflow, other), phaseName(workflow, other, names[workflow])].some(
        (word) => comparable(word) === comparable(name),
      ),
  )
  const { [phase]: _own, ...others } = names[workflow] ?? {}
  const read = readPhase(name, workflow, { ...names, [workflow]: others })
  const isMistaken =
    read === null
      ? isPartOfOtherWord(name, workflow, phase)
      : read.phase !== phase || read.status !== 'normal'
  if (isTaken || isMistaken) {
    throw appError('not_allowed', { rule: 'phase_word_taken', subject: name })
  }
}
