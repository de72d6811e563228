/**
 * Which projects a screen shows, remembered per screen while the window is open, so that coming
 * back from a project finds the list as it was left.
 */
import { useSyncExternalStore } from 'react'
import type { ProjectFilter } from '#contract/projects/project-row.ts'

export type ChosenFilter = Required<ProjectFilter>

/** Each screen that filters projects has a choice of its own. */
export type FilteredScreen = 'projects' | 'progress' | 'checks' | 'allocation' | 'timeline'

export const NO_FILTER: ChosenFilter = {
  search: '',
  townshipIds: [],
  schoolIds: [],
  programmeIds: [],
  categoryIds: [],
  phases: [],
  states: [],
}

const chosen: Record<FilteredScreen, ChosenFilter> = {
  projects: NO_FILTER,
  progress: NO_FILTER,
  checks: NO_FILTER,
  allocation: NO_FILTER,
  timeline: NO_FILTER,
}
const listeners = new Set<() => void>()

export function setFilter(screen: FilteredScreen, change: Partial<ChosenFilter>): void {
  chosen[screen] = { ...chosen[screen], ...change }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useFilter(screen: FilteredScreen): ChosenFilter {
  return useSyncExternalStore(subscribe, () => chosen[screen])
}

export function isFiltered(filter: ChosenFilter): boolean {
  return Object.values(filter).some((value) => value.length > 0)
}
