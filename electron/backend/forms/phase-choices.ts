import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import { type PhaseNames, PHASES, phaseName, type Workflow } from '#domain/project/phase.ts'

/** What can be chosen for a project of the workflow, in the office's words. */
export function phaseChoices(workflow: Workflow, names: PhaseNames): string[] {
  return [
    ...PHASES[workflow].map((phase) => phaseName(workflow, phase, names[workflow])),
    texts.suspended,
    texts.cancelled,
  ]
}
