import { Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameKind } from '#contract/office/used-names.ts'
import { useAsk } from '../../../asking.ts'
import { NameInput } from '../../../components/entry/name-input.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { tableText } from '../../../components/history/change-table-names.ts'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'

interface RenameNameDialogProps {
  readonly kind: NameKind
  /** The spelling that goes. */
  readonly from: string
  readonly onClose: () => void
}

/** Writes a name anew wherever it stands, after saying where; a name in use takes it in. */
export function RenameNameDialog({ kind, from, onClose }: RenameNameDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(from)
  const to = typed.trim()
  const isChanged = to !== '' && to !== from
  const preview = useAsk('names.preview', { kind, from, to }, { enabled: isChanged })
  const change = isChanged ? preview.data : undefined
  const count = change?.rows.reduce((sum, row) => sum + row.count, 0) ?? 0
  const rename = useTellAndSay('names.rename', t('settings.names.renamed', { count }), onClose)
  return (
    <Modal
      open
      title={t('settings.names.renameTitle', { name: from })}
      okText={t(change?.isMerge ? 'settings.entries.confirm' : 'settings.names.confirm')}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={rename.isPending}
      onOk={() => rename.mutate({ kind, from, to, rewritten: count })}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('settings.names.to')} htmlFor="name-to">
          <NameInput id="name-to" kind={kind} value={typed} onChange={setTyped} />
        </Form.Item>
      </Form>
      {isChanged && preview.error && (
        <Failure title={t('settings.names.rename')} error={preview.error} />
      )}
      {change && (
        <ul>
          {change.isMerge && <li>{t('settings.names.merges', { to })}</li>}
          {change.rows.map((row) => (
            <li key={row.table}>
              {t('settings.entries.rewritten', {
                count: row.count,
                table: tableText(row.table, t),
                kept: to,
              })}
            </li>
          ))}
          {change.locked > 0 && (
            <li>{t('settings.names.locked', { count: change.locked, from })}</li>
          )}
        </ul>
      )}
    </Modal>
  )
}
