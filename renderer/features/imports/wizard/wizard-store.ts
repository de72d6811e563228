import { useSyncExternalStore } from 'react'
import { EMPTY_WIZARD, reduceWizard, type WizardAction, type WizardState } from './wizard-state.ts'

/**
 * The wizard's state outlives its screen: who looks up a project half-way through an import finds
 * everything as it was.
 */
let state = EMPTY_WIZARD
const listeners = new Set<() => void>()

export type WizardDispatch = (action: WizardAction) => void

export const dispatchWizard: WizardDispatch = (action) => {
  state = reduceWizard(state, action)
  for (const listener of listeners) listener()
}

function present(): WizardState {
  return state
}

export function useWizard(): WizardState {
  return useSyncExternalStore(subscribe, present)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
