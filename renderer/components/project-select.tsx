import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { comparable } from '#domain/text/comparable.ts'
import { useAsk } from '../asking.ts'
import { useQuarter } from '../app-status.ts'
import { likestFirst } from './likest-first.ts'
import { NO_FILTER } from './project-filter/filter-store.ts'

interface ProjectSelectProps extends Pick<SelectProps, 'size' | 'className' | 'placeholder'> {
  /** What a form hands to its field. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (projectId: string) => void
  /** Where no form names the field. */
  readonly label?: string
  /** A name: the projects most like it are offered first. */
  readonly like?: string
  /** A project that cannot be chosen. */
  readonly except?: string
}

/** Chooses one project of the ledger, found by any part of its name or school. */
export function ProjectSelect({ label, like, except, ...field }: ProjectSelectProps) {
  const [quarter] = useQuarter()
  const [isOpen, setOpen] = useState(false)
  const projects = useAsk('projects.list', { quarter, filter: NO_FILTER })
  const shared = sharedNames(projects.data?.rows ?? [])
  const options = (projects.data?.rows ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name, schoolName, townshipName }) => {
      const school =
        shared.has(schoolName) && townshipName !== null
          ? `${schoolName}（${townshipName}）`
          : schoolName
      return { value: id, label: `${name} · ${school}`, name, schoolName }
    })
  return (
    <Select
      {...field}
      {...(label !== undefined && { 'aria-label': label })}
      options={like === undefined || !isOpen ? options : likestFirst(options, like)}
      onOpenChange={setOpen}
      loading={projects.isLoading}
      showSearch={{
        filterOption: (text, option) => comparable(option?.label ?? '').includes(comparable(text)),
      }}
    />
  )
}

/** School names that several townships have. */
function sharedNames(rows: readonly ProjectRow[]): ReadonlySet<string> {
  const townships = Map.groupBy(rows, ({ schoolName }) => schoolName)
  return new Set(
    [...townships].flatMap(([name, own]) =>
      own.some(({ townshipId }) => townshipId !== own[0]?.townshipId) ? [name] : [],
    ),
  )
}
