import { App, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DictionaryName } from '#contract/office/dictionary-entries.ts'
import type { ChoosableEntry } from '../../../components/dictionary-forms/entry-options.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { tableText } from '../../../components/history/change-table-names.ts'

interface MergeEntryDialogProps {
  readonly dictionary: DictionaryName
  readonly entries: readonly ChoosableEntry[]
  /** The entry that goes. */
  readonly other: ChoosableEntry
  readonly onClose: () => void
}

/** Merges one entry into another, after saying how many rows will name the one that stays. */
export function MergeEntryDialog({ dictionary, entries, other, onClose }: MergeEntryDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [keptId, setKeptId] = useState<string | null>(null)
  const pair = { dictionary, keptId: keptId ?? '', otherId: other.id }
  const preview = useAsk('dictionaries.previewMerge', pair, { enabled: keptId !== null })
  const rows = preview.data ?? []
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const merge = useTell('dictionaries.merge', {
    onSuccess: () => {
      message.success(t('settings.entries.merged', { count }))
      onClose()
    },
  })
  const kept = entries.find(({ id }) => id === keptId)?.name ?? ''
  return (
    <Modal
      open
      title={t('settings.entries.mergeTitle', { name: other.name })}
      okText={t('settings.entries.confirm')}
      okButtonProps={{ danger: true, disabled: !preview.data }}
      confirmLoading={merge.isPending}
      onOk={() => merge.mutate({ ...pair, rewritten: count })}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('settings.entries.keep')} htmlFor="merge-kept">
          <Select
            id="merge-kept"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('settings.entries.choose')}
            value={keptId}
            onChange={setKeptId}
            options={entries
              .filter(({ id, isRetired }) => id !== other.id && !isRetired)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
      {preview.error && <Failure title={t('settings.entries.merge')} error={preview.error} />}
      {preview.data && (
        <ul>
          {rows.length === 0 && <li>{t('settings.entries.nothing', { other: other.name })}</li>}
          {rows.map((row) => (
            <li key={row.table}>
              {t('settings.entries.rewritten', {
                count: row.count,
                table: tableText(row.table, t),
                kept,
              })}
            </li>
          ))}
          <li>{t('settings.entries.gone', { other: other.name })}</li>
        </ul>
      )}
    </Modal>
  )
}
