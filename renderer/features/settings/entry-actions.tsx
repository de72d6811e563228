import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DictionaryName } from '#contract/dictionary-entries.ts'
import { useTell } from '../../asking.ts'
import { EditButton } from './edit-button.tsx'
import { MergeEntryDialog, type NamedEntry } from './merge-entry-dialog.tsx'

interface EntryActionsProps {
  readonly dictionary: DictionaryName
  /** All of the dictionary, in order. */
  readonly entries: readonly NamedEntry[]
  readonly entry: NamedEntry
  readonly onEdit: () => void
}

/** What can be done with a dictionary's entry: its place in the order, merging, changing. */
export function EntryActions({ dictionary, entries, entry, onEdit }: EntryActionsProps) {
  const { t } = useTranslation()
  const reorder = useTell('dictionaries.reorder')
  const [isMerging, setIsMerging] = useState(false)
  const { name } = entry
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
