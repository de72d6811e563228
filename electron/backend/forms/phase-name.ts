import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import { type Phase, PHASE_NAMES, PHASES, type Workflow } from '#domain/phase.ts'

/** A phase as the workflow calls it on paper: a purchase is 投入使用, a building 交付使用. */
export function phaseName(phase: Phase, workflow: Workflow): string {
  return phase === 'inUse' && workflow === 'purchase' ? '投入使用' : PHASE_NAMES[phase]
}

/** What can be chosen for a project of the workflow. */
export function phaseChoices(workflow: Workflow): string[] {
  return [
    ...PHASES[workflow].map((phase) => phaseName(phase, workflow)),
    texts.suspended,
    texts.cancelled,
  ]
}
