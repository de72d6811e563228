import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DictionaryName } from '#contract/office/dictionary-entries.ts'
import type { ChoosableEntry } from '../../../components/dictionary-forms/entry-options.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useTell } from '../../../asking.ts'
import { EditButton } from './edit-button.tsx'
import { MergeEntryDialog } from './merge-entry-dialog.tsx'

interface EntryActionsProps {
  readonly dictionary: DictionaryName
  /** All of the dictionary, in order. */
  readonly entries: readonly ChoosableEntry[]
  readonly entry: ChoosableEntry
  readonly onEdit: () => void
}

/** What can be done with a dictionary's entry: its place in the order, merging, retiring, changing. */
export function EntryActions({ dictionary, entries, entry, onEdit }: EntryActionsProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const reorder = useTell('dictionaries.reorder')
  const [isMerging, setIsMerging] = useState(false)
  const { name, isRetired } = entry
  const retire = useTell('dictionaries.retire', {
    onSuccess: (_value, input, actionId) =>
      sayDone(
        t(input.isRetired ? 'settings.entries.retired' : 'settings.entries.reinstated', { name }),
        actionId,
      ),
  })
  const place = entries.findIndex(({ id }) => id === entry.id)
  const move = (by: 1 | -1) => {
    const ids = entries.map(({ id }) => id)
    ids.splice(place, 1)
    ids.splice(place + by, 0, entry.id)
    reorder.mutate({ dictionary, ids })
  }
  const button = { type: 'link', size: 'small' } as const
  return (
    <Space size={0}>
      <Button
        {...button}
        title={t('settings.entries.upOf', { name })}
        disabled={place === 0}
        onClick={() => move(-1)}
      >
        {t('settings.entries.up')}
      </Button>
      <Button
        {...button}
        title={t('settings.entries.downOf', { name })}
        disabled={place === entries.length - 1}
        onClick={() => move(1)}
      >
        {t('settings.entries.down')}
      </Button>
      <Button
        {...button}
        title={t('settings.entries.mergeOf', { name })}
        onClick={() => setIsMerging(true)}
      >
        {t('settings.entries.merge')}
      </Button>
      <Button
        {...button}
        title={t(isRetired ? 'settings.entries.reinstateOf' : 'settings.entries.retireOf', {
          name,
        })}
        onClick={() => retire.mutate({ dictionary, id: entry.id, isRetired: !isRetired })}
      >
        {t(isRetired ? 'settings.entries.reinstate' : 'settings.entries.retire')}
      </Button>
      <EditButton name={name} onClick={onEdit} />
      {isMerging && (
        <MergeEntryDialog
          dictionary={dictionary}
          entries={entries}
          other={entry}
          onClose={() => setIsMerging(false)}
        />
      )}
    </Space>
  )
}
