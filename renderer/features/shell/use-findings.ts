import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { NO_FILTER } from '../../components/project-filter/filter-store.ts'
import { findByName } from './match-name.ts'
import { SCREEN_PINYIN, SCREENS, type Screen } from './screens.ts'

const LIMIT = 8

/** One line of the search box's answer. */
export type Finding =
  | {
      readonly kind: 'screen'
      readonly key: string
      readonly screen: Screen
      readonly text: string
    }
  | {
      readonly kind: 'school'
      readonly key: string
      readonly text: string
      readonly projectCount: number
    }
  | {
      readonly kind: 'project'
      readonly key: string
      readonly id: string
      readonly text: string
      readonly detail: string
    }
  /** More projects than are listed: leads to the ledger with the same search. */
  | { readonly kind: 'more'; readonly key: string; readonly count: number }

export interface Findings {
  readonly list: readonly Finding[]
  /** The ledger has not answered for this text yet, so an empty list says nothing. */
  readonly isPending: boolean
}

/** Screens, schools and projects that answer what was typed. */
export function useFindings(typed: string): Findings {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const text = useDeferredValue(typed.trim())
  const dictionaries = useAsk('dictionaries.all', {})
  const projects = useAsk(
    'projects.list',
    { quarter, filter: { ...NO_FILTER, search: text } },
    { enabled: text !== '' },
  )
  if (text === '') return { list: [], isPending: false }

  const screens = SCREENS.map((screen) => ({
    screen,
    name: t(`app.navigation.${screen}`),
    ...SCREEN_PINYIN[screen],
  }))
  const rows = projects.data?.rows ?? []
  return {
    isPending: projects.isPending || dictionaries.isPending || text !== typed.trim(),
    list: [
      ...findByName(screens, text, LIMIT).map(({ screen, name }): Finding => ({
        kind: 'screen',
        key: screen,
        screen,
        text: name,
      })),
      ...rows.slice(0, LIMIT).map((row): Finding => ({
        kind: 'project',
        key: row.id,
        id: row.id,
        text: row.name,
        detail: [row.schoolName, row.categoryName].join(' · '),
      })),
      ...(rows.length > LIMIT
        ? [{ kind: 'more' as const, key: 'more', count: rows.length - LIMIT }]
        : []),
      ...findByName(dictionaries.data?.schools ?? [], text, LIMIT).map((school): Finding => ({
        kind: 'school',
        key: school.id,
        text: school.name,
        projectCount: school.projectCount,
      })),
    ],
  }
}
