/** The screens of the navigation, in order of use; each is also the first part of its address. */
export const SCREENS = ['projects', 'progress', 'imports', 'reports', 'settings'] as const

export type Screen = (typeof SCREENS)[number]
