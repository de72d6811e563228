/**
 * The screens of the navigation, in order of use; each is also the first part of its address. The
 * Chinese name is found by its pinyin too, which is written here because the list is closed.
 */
export const SCREENS = [
  'overview',
  'projects',
  'progress',
  'timeline',
  'checks',
  'closing',
  'funds',
  'planning',
  'indicators',
  'schools',
  'imports',
  'reports',
  'history',
  'recycleBin',
  'settings',
] as const

export type Screen = (typeof SCREENS)[number]

export const SCREEN_PINYIN: Record<Screen, { readonly pinyin: string; readonly initials: string }> =
  {
    overview: { pinyin: 'kanban', initials: 'kb' },
    projects: { pinyin: 'xiangmuku', initials: 'xmk' },
    progress: { pinyin: 'jidutianbao', initials: 'jdtb' },
    timeline: { pinyin: 'jindushijianxian', initials: 'jdsjx' },
    checks: { pinyin: 'hedui', initials: 'hd' },
    closing: { pinyin: 'jiezhang', initials: 'jz' },
    funds: { pinyin: 'zijin', initials: 'zj' },
    schools: { pinyin: 'xuexiao', initials: 'xx' },
    planning: { pinyin: 'mianjiyuquekou', initials: 'mjyqk' },
    indicators: { pinyin: 'gongzuozhibiao', initials: 'gzzb' },
    imports: { pinyin: 'daoru', initials: 'dr' },
    reports: { pinyin: 'baobiao', initials: 'bb' },
    history: { pinyin: 'biangengjilu', initials: 'bgjl' },
    recycleBin: { pinyin: 'huishouzhan', initials: 'hsz' },
    settings: { pinyin: 'shezhi', initials: 'sz' },
  }
