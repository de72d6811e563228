import { Button, Checkbox, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProjectSelect } from '../../../components/project-select.tsx'

interface ProjectChoiceProps {
  readonly row: number
  /** What the row calls its project. */
  readonly said: string
  /** The other rows that call theirs so. */
  readonly sameName: readonly number[]
  readonly onChoose: (rows: readonly number[], projectId: string) => void
}

/** Says which project of the ledger a row of money speaks of, and with it the others that name it alike. */
export function ProjectChoice({ row, said, sameName, onChoose }: ProjectChoiceProps) {
  const { t } = useTranslation()
  const [isForAll, setForAll] = useState(true)
  const rows = isForAll ? [row, ...sameName] : [row]
  return (
    <Space size={8}>
      <ProjectSelect
        like={said}
        size="small"
        className="project-choice"
        label={t('imports.preview.project.label', { row })}
        placeholder={t('imports.preview.project.choose')}
        onChange={(projectId) => onChoose(rows, projectId)}
      />
      {sameName.length > 0 && (
        <Checkbox checked={isForAll} onChange={({ target }) => setForAll(target.checked)}>
          {t('imports.preview.project.sameName', { name: said, count: sameName.length })}
        </Checkbox>
      )}
    </Space>
  )
}

interface ChosenProjectProps {
  readonly name: string
  readonly onReturn: () => void
}

/** The project somebody chose for a row, to be taken back. */
export function ChosenProject({ name, onReturn }: ChosenProjectProps) {
  const { t } = useTranslation()
  return (
    <>
      <span>{t('imports.preview.project.chosen', { name })}</span>
      <Button size="small" onClick={onReturn}>
        {t('imports.preview.mend.takeBack')}
      </Button>
    </>
  )
}
