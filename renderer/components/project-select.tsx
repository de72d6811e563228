import { Select } from 'antd'
import { comparable } from '#domain/text/comparable.ts'
import { useAsk } from '../asking.ts'
import { useQuarter } from '../app-status.ts'
import { NO_FILTER } from './project-filter/filter-store.ts'

interface ProjectSelectProps {
  /** What a form hands to its field. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (projectId: string) => void
  /** Where no form names the field. */
  readonly label?: string
  /** A project that cannot be chosen. */
  readonly except?: string
}

/** Chooses one project of the ledger, found by any part of its name or school. */
export function ProjectSelect({ label, except, ...field }: ProjectSelectProps) {
  const [quarter] = useQuarter()
  const projects = useAsk('projects.list', { quarter, filter: NO_FILTER })
  const options = (projects.data?.rows ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name, schoolName }) => ({ value: id, label: `${name} · ${schoolName}` }))
  return (
    <Select
      {...field}
      {...(label !== undefined && { 'aria-label': label })}
      options={options}
      loading={projects.isLoading}
      showSearch={{
        filterOption: (text, option) => comparable(option?.label ?? '').includes(comparable(text)),
      }}
    />
  )
}
