import type { TFunction } from 'i18next'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import type { ReadState } from '#contract/projects/progress.ts'
import { PHASES, PROGRESS_STATUSES, type Workflow } from '#domain/project/phase.ts'
import { comparable } from '#domain/text/comparable.ts'
import { isUnread } from '../../../components/entry/typed.ts'
import { phaseText } from '../../../i18n/names.ts'
import { BLANK, type StateField } from './entry-draft.ts'
import { readBlock } from './pasted-block.ts'

/** Words typed into a cell of phases or statuses, by the names the ledger itself has for them. */
export function stateTyped(
  workflow: Workflow,
  field: StateField,
  text: string,
  t: TFunction,
): EntryDraft[StateField] {
  const wanted = comparable(text)
  if (wanted === '') return BLANK[field]
  if (field === 'phase') {
    const phase = PHASES[workflow].find((one) => comparable(phaseText(workflow, one, t)) === wanted)
    return phase ?? { unread: text, why: 'notPhase' }
  }
  const status = PROGRESS_STATUSES.find((one) => comparable(t(`domain.status.${one}`)) === wanted)
  return status ?? { unread: text, why: 'notStatus' }
}

/** The same by the words of the import, as pasted ones are read; null where it knows none of them. */
export function stateRead(
  field: StateField,
  text: string,
  states: readonly ReadState[],
): Partial<EntryDraft> | null {
  const [change] = readBlock([[text]], field, 'wan', states)
  return change === undefined || isUnread(change[field]) ? null : change
}
