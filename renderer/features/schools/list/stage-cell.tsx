import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { School } from '#contract/office/dictionaries.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/project/school-stage.ts'
import { useTell } from '../../../asking.ts'

/** The stage of a school; where there is none it is chosen right here. */
export function StageCell({ school }: { readonly school: School }) {
  const { t } = useTranslation()
  const save = useTell('dictionaries.saveSchool')
  if (school.stage !== null) return t(`domain.stage.${school.stage}`)
  const { projectCount: _count, pinyin: _pinyin, initials: _initials, aliases, ...kept } = school
  return (
    <Select<SchoolStage>
      size="small"
      className="stage-cell"
      aria-label={t('schools.stage.of', { name: school.name })}
      placeholder={t('schools.stage.choose')}
      loading={save.isPending}
      options={SCHOOL_STAGES.map((stage) => ({ value: stage, label: t(`domain.stage.${stage}`) }))}
      onChange={(stage) => save.mutate({ ...kept, stage, aliases: [...aliases] })}
    />
  )
}
