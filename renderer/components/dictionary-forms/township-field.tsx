import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { EntrySelect } from './entry-select.tsx'
import { TownshipDialog } from './township-dialog.tsx'

interface TownshipFieldProps {
  readonly dictionaries: Dictionaries
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** Chooses a township; one that is missing is added on the spot. */
export function TownshipField({ dictionaries, id, value, onChange }: TownshipFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <EntrySelect
        {...(id === undefined ? {} : { id })}
        allowClear
        open={open}
        onOpenChange={setOpen}
        value={value ?? null}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        showSearch={{ onSearch: setTyped, optionFilterProp: 'label' }}
        entries={dictionaries.townships}
        popupMatchSelectWidth={260}
        popupRender={(menu) => (
          <>
            {menu}
            <Button
              block
              type="text"
              icon={<PlusOutlined aria-hidden />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setAdding(typed.trim())
                setOpen(false)
              }}
            >
              {t('app.dictionary.addTownship')}
              {typed.trim() !== '' && `：${typed.trim()}`}
            </Button>
          </>
        )}
      />
      {adding !== null && (
        <TownshipDialog
          township={{ name: adding }}
          onSaved={(added) => {
            setAdding(null)
            onChange?.(added)
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  )
}
