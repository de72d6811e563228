import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import { comparable } from '#domain/text/comparable.ts'
import { SchoolDialog } from '../../../components/dictionary-forms/school-dialog.tsx'

interface SchoolFieldProps {
  readonly dictionaries: Dictionaries
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** Chooses a school by name, pinyin or initials; one that is missing is added on the spot. */
export function SchoolField({ dictionaries, id, value, onChange }: SchoolFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const townships = new Map(dictionaries.townships.map((township) => [township.id, township.name]))
  const schools = new Map(dictionaries.schools.map((school) => [school.id, school]))
  return (
    <>
      <Select<string | undefined>
        {...(id === undefined ? {} : { id })}
        open={open}
        onOpenChange={setOpen}
        value={value ?? undefined}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        showSearch={{
          onSearch: setTyped,
          filterOption: (text, option) => answers(schools.get(String(option?.value)), text),
        }}
        options={dictionaries.schools.map((school) => ({
          value: school.id,
          label: schoolLabel(school, townships),
        }))}
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
              {t('app.dictionary.addSchool')}
              {typed.trim() !== '' && `：${typed.trim()}`}
            </Button>
          </>
        )}
      />
      {adding !== null && (
        <SchoolDialog
          school={{ name: adding }}
          dictionaries={dictionaries}
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

/** Names repeat between townships, so the township stands beside the name. */
function schoolLabel(school: School, townships: ReadonlyMap<string, string>): string {
  const township = school.townshipId === null ? undefined : townships.get(school.townshipId)
  return township === undefined ? school.name : `${school.name}（${township}）`
}

function answers(school: School | undefined, typed: string): boolean {
  if (!school) return false
  const text = comparable(typed)
  return [school.name, school.pinyin, school.initials, school.schoolCode ?? ''].some((part) =>
    comparable(part).includes(text),
  )
}
