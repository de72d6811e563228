/**
 * Reading from and writing to the backend inside a component: `useAsk` reads and asks again when a
 * `changed` event names one of the method's topics; `useTell` writes and reports a failure.
 */
import {
  type Query,
  QueryClient,
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AppEvent, Topic } from '#contract/events.ts'
import type { Input, MethodName, Output } from '#contract/index.ts'
import { useRef } from 'react'
import { call, tell } from './client.ts'
import { errorText } from './error-text.ts'

/** Whatever a report prints. */
const REPORT_TOPICS = [
  'reports',
  'projects',
  'progress',
  'funds',
  'dictionaries',
  'targets',
  'planning',
  'app',
  'imports',
  'checks',
  'closing',
] as const

/**
 * The methods that only read, with the topics whose change makes their answer old. The first topic
 * is the method's own and begins its query key.
 */
const READS = {
  'app.status': ['app', 'projects', 'progress', 'funds', 'imports'],
  'app.samples': ['app'],
  'dictionaries.all': ['dictionaries', 'projects', 'imports'],
  'phaseNames.all': ['dictionaries'],
  'projects.list': ['projects', 'progress', 'funds', 'dictionaries', 'imports'],
  'projects.previewDeletion': ['projects', 'closing'],
  'projects.get': ['projects', 'progress', 'funds', 'dictionaries', 'imports', 'checks'],
  'progress.sheet': ['progress', 'projects', 'funds', 'dictionaries', 'imports', 'closing'],
  'progressDrafts.list': ['progress', 'projects', 'imports', 'closing'],
  'checks.run': [
    'checks',
    'projects',
    'progress',
    'funds',
    'dictionaries',
    'targets',
    'imports',
    'closing',
  ],
  'checks.count': ['checks', 'projects', 'progress', 'funds', 'targets', 'imports', 'closing'],
  'closing.state': ['closing'],
  'closing.overview': ['closing', 'projects', 'progress', 'funds', 'imports'],
  'closing.review': [
    'closing',
    'checks',
    'projects',
    'progress',
    'funds',
    'dictionaries',
    'targets',
    'imports',
  ],
  'closing.earlierOpen': [
    'closing',
    'checks',
    'projects',
    'progress',
    'funds',
    'targets',
    'imports',
  ],
  'closing.compare': ['closing', 'projects', 'progress', 'funds', 'dictionaries', 'imports'],
  'closing.compareTexts': ['closing', 'reports', 'projects', 'progress', 'funds', 'imports'],
  'corrections.list': ['closing', 'projects', 'dictionaries'],
  'corrections.basis': ['closing', 'projects', 'progress', 'funds', 'imports'],
  'overview.read': [
    'projects',
    'progress',
    'funds',
    'dictionaries',
    'targets',
    'app',
    'imports',
    'checks',
    'closing',
  ],
  'funds.table': ['funds', 'projects', 'dictionaries', 'imports', 'closing'],
  'funds.cell': ['funds', 'projects', 'dictionaries', 'imports', 'closing'],
  'allocations.list': ['funds', 'projects', 'dictionaries', 'imports'],
  'transfers.list': ['funds', 'projects', 'dictionaries', 'imports'],
  'carryOvers.preview': ['funds', 'projects', 'dictionaries', 'imports'],
  'targets.list': ['targets', 'dictionaries', 'imports'],
  'conditions.sheet': ['planning', 'dictionaries', 'imports'],
  'standards.list': ['planning'],
  'diversions.list': ['planning', 'dictionaries'],
  'gaps.ledger': ['planning', 'projects', 'progress', 'dictionaries', 'imports'],
  'awards.policies': ['planning'],
  'whatIf.basis': ['planning', 'projects', 'progress', 'funds', 'dictionaries', 'imports'],
  'schemes.list': ['planning', 'projects', 'imports'],
  'indicators.sheet': ['planning', 'closing', 'dictionaries', 'imports'],
  'imports.cells': ['imports'],
  'imports.read': ['imports'],
  'imports.plan': ['imports', 'projects', 'dictionaries', 'progress', 'funds', 'targets'],
  'imports.batches': ['imports'],
  'imports.writtenRows': ['imports', 'projects', 'funds'],
  'imports.undoObstacles': ['imports', 'projects', 'funds', 'progress', 'attachments', 'closing'],
  'reports.dataset': REPORT_TOPICS,
  'reports.render': REPORT_TOPICS,
  'reports.passport': REPORT_TOPICS,
  'reportText.read': REPORT_TOPICS,
  'reportTables.list': REPORT_TOPICS,
  'reportOptions.read': ['reportOptions', 'app'],
  'issues.list': ['closing'],
  'reportTemplates.list': ['reportTemplates'],
  'reports.origins': ['projects', 'progress', 'funds', 'imports', 'closing'],
  'operators.list': ['app'],
  'imports.trace': ['imports', 'projects', 'progress', 'funds', 'targets', 'planning'],
  'milestones.list': ['projects', 'imports'],
  'attachments.list': ['attachments', 'projects', 'funds'],
  'attachments.read': ['attachments'],
  'names.all': ['projects', 'funds', 'targets', 'planning', 'imports'],
  'names.preview': ['projects', 'funds', 'targets', 'planning', 'imports', 'closing'],
  'dictionaries.previewMerge': ['dictionaries', 'projects', 'funds', 'targets', 'imports'],
  'schools.get': [
    'dictionaries',
    'planning',
    'projects',
    'progress',
    'funds',
    'targets',
    'imports',
  ],
  'schools.similarPairs': ['dictionaries', 'imports'],
  'schools.previewMerge': ['dictionaries', 'planning', 'projects', 'targets', 'imports'],
  'statusChanges.list': ['projects', 'imports'],
  'settlements.read': ['funds', 'projects'],
  'history.page': [
    'projects',
    'progress',
    'funds',
    'dictionaries',
    'imports',
    'app',
    'targets',
    'planning',
    'checks',
    'closing',
    'reports',
    'reportTemplates',
  ],
  'recycleBin.list': [
    'projects',
    'progress',
    'funds',
    'attachments',
    'dictionaries',
    'imports',
    'app',
    'targets',
    'planning',
    'checks',
    'closing',
    'reports',
    'reportTemplates',
  ],
  'history.list': ['projects', 'progress', 'funds', 'dictionaries', 'imports', 'app', 'targets'],
  'safety.backups': ['safety', 'imports'],
} as const satisfies Partial<Record<MethodName, readonly [Topic, ...Topic[]]>>

export type ReadMethod = keyof typeof READS

/** Starts with the method's own topic: ['projects', 'projects.list', { quarter, filter }]. */
export function queryKey<Name extends ReadMethod>(method: Name, input: Input<Name>) {
  return [READS[method][0], method, input] as const
}

export interface AskOptions<Name extends ReadMethod> {
  /** False waits; for answers that need something chosen first. */
  readonly enabled?: boolean
  /** Shows the last answer while a new input is asked, so that tables do not flicker. */
  readonly keepPrevious?: boolean
  /** Forgets the answer with the screen that asked, so that coming back begins with the present. */
  readonly fresh?: boolean
  /** Of two answers that say the same the first stays, so that what was made of it holds. Plain data needs no such test. */
  readonly isSame?: (last: Output<Name>, next: Output<Name>) => boolean
  /** Asks otherwise than by a plain call; the signal says that nobody waits any more. */
  readonly ask?: (signal: AbortSignal) => Promise<Output<Name>>
}

/** Reads from the backend and keeps the answer current. `error` is an AppError. */
export function useAsk<Name extends ReadMethod>(
  method: Name,
  input: Input<Name>,
  options: AskOptions<Name> = {},
): UseQueryResult<Output<Name>> {
  const { ask, isSame } = options
  return useQuery<Output<Name>>({
    queryKey: queryKey(method, input),
    queryFn: ask ? ({ signal }) => ask(signal) : () => call(method, input),
    enabled: options.enabled ?? true,
    ...(options.fresh ? { gcTime: 0 } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(isSame && {
      structuralSharing: (last: unknown, next: unknown) =>
        last !== undefined && isSame(last as Output<Name>, next as Output<Name>) ? last : next,
    }),
  })
}

interface TellOptions<Name extends MethodName> {
  /** The step is null when nothing was changed. */
  readonly onSuccess?: (value: Output<Name>, input: Input<Name>, actionId: string | null) => void
  /** Shows the failure itself instead of the usual message. */
  readonly onError?: (error: Error, input: Input<Name>) => void
}

/** Writes to the backend. Unless `onError` is given, a failure is said in a sentence. */
export function useTell<Name extends MethodName>(
  method: Name,
  options: TellOptions<Name> = {},
): UseMutationResult<Output<Name>, Error, Input<Name>> {
  const { message } = App.useApp()
  const { t } = useTranslation()
  // The library hands on the answer alone; the step it was is kept under the input it answers.
  const steps = useRef(new WeakMap<object, string | null>())
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: async (input) => {
      const { value, actionId } = await tell(method, input)
      steps.current.set(input, actionId)
      return value
    },
    onSuccess: (value, input) => {
      options.onSuccess?.(value, input, steps.current.get(input) ?? null)
    },
    onError: (error, input) => {
      if (options.onError) options.onError(error, input)
      else message.error({ content: errorText(error, t), duration: 8 })
    },
  })
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The data lies on this machine and says itself when it changes, so nothing is asked again
      // by time or focus, and a failure will not go away by trying again.
      queries: {
        staleTime: Infinity,
        gcTime: 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/**
 * Marks as old whatever depends on one of the event's topics, and asks it again where it is shown.
 * A first question still on its way may be answered with what was true before the change, and the
 * library would keep that answer: it is dropped and asked anew.
 */
export async function invalidateChanged(client: QueryClient, event: AppEvent): Promise<void> {
  if (event.type !== 'changed') return
  const changed = new Set<Topic>(event.topics)
  const isOld = (query: Query) => dependsOn(query.queryKey, changed)
  await client.cancelQueries({
    predicate: (query) => isOld(query) && query.state.data === undefined,
  })
  await client.invalidateQueries({ predicate: isOld })
}

/** Whether an answer, by its query key, is made of one of the topics. */
export function dependsOn(key: readonly unknown[], topics: ReadonlySet<Topic>): boolean {
  const method = key[1]
  if (typeof method !== 'string' || !(method in READS)) return false
  return READS[method as ReadMethod].some((topic) => topics.has(topic))
}
