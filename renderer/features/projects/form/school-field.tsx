import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import { comparable } from '#domain/text/comparable.ts'
import { SchoolDialog } from '../../../components/dictionary-forms/school-dialog.tsx'
import {
  type ChooserField,
  useAddingBelow,
} from '../../../components/dictionary-forms/use-adding-below.tsx'

interface SchoolFieldProps extends ChooserField {
  readonly dictionaries: Dictionaries
}

/** Chooses a school by name, pinyin or initials; one that is missing is added on the spot. */
export function SchoolField({ dictionaries, ...field }: SchoolFieldProps) {
  const { t } = useTranslation()
  const { select, onSearch, adding, onAdded, endAdding } = useAddingBelow(
    t('app.dictionary.addSchool'),
    dictionaries.schools,
    field,
  )
  const townships = new Map(dictionaries.townships.map((township) => [township.id, township.name]))
  const schools = new Map(dictionaries.schools.map((school) => [school.id, school]))
  return (
    <>
      <Select<string | null>
        {...select}
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
          onSaved={onAdded}
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
