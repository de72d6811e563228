import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import { comparable } from '#domain/text/comparable.ts'
import { SchoolDialog } from '../../../components/dictionary-forms/school-dialog.tsx'
import { useAddingBelow } from '../../../components/dictionary-forms/use-adding-below.tsx'

interface SchoolFieldProps {
  readonly dictionaries: Dictionaries
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** Chooses a school by name, pinyin or initials; one that is missing is added on the spot. */
export function SchoolField({ dictionaries, id, value, onChange }: SchoolFieldProps) {
  const { t } = useTranslation()
  const { select, onSearch, adding, endAdding } = useAddingBelow(t('app.dictionary.addSchool'))
  const townships = new Map(dictionaries.townships.map((township) => [township.id, township.name]))
  const schools = new Map(dictionaries.schools.map((school) => [school.id, school]))
  return (
    <>
      <Select<string | undefined>
        {...(id === undefined ? {} : { id })}
        {...select}
        value={value ?? undefined}
        onChange={(chosen) => onChange?.(chosen ?? null)}
        showSearch={{
          onSearch,
          filterOption: (text, option) => answers(schools.get(String(option?.value)), text),
        }}
        options={dictionaries.schools.map((school) => ({
          value: school.id,
          label: schoolLabel(school, townships),
        }))}
      />
      {adding !== null && (
        <SchoolDialog
          school={{ name: adding }}
          dictionaries={dictionaries}
          onSaved={(added) => {
            endAdding()
            onChange?.(added)
          }}
          onClose={endAdding}
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
