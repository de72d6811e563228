import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { entryOptions } from '../../../components/dictionary-forms/entry-options.ts'
import { ProgrammeDialog } from '../../../components/dictionary-forms/programme-dialog.tsx'

interface ProgrammeFieldProps {
  readonly dictionaries: Dictionaries
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** Chooses a programme; one that is missing is added on the spot. */
export function ProgrammeField({ dictionaries, id, value, onChange }: ProgrammeFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [first] = useState(value)
  return (
    <>
      <Select<string | undefined>
        {...(id === undefined ? {} : { id })}
        allowClear
        open={open}
        onOpenChange={setOpen}
        value={value ?? undefined}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        showSearch={{ onSearch: setTyped, optionFilterProp: 'label' }}
        options={entryOptions(dictionaries.programmes, [first, value], t)}
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
              {t('app.dictionary.addProgramme')}
              {typed.trim() !== '' && `：${typed.trim()}`}
            </Button>
          </>
        )}
      />
      {adding !== null && (
        <ProgrammeDialog
          programme={{ name: adding }}
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
