/**
 * The colours, once: a quiet blue-grey ground, one accent, and four status colours that mean the
 * same on every screen. Each text colour keeps a contrast of 4.5 : 1 on the grounds it stands on.
 */
export interface Palette {
  readonly accent: string
  readonly accentSoft: string
  readonly selected: string
  readonly ground: string
  readonly surface: string
  readonly surfaceSoft: string
  readonly line: string
  readonly text: string
  readonly textSoft: string
  readonly textFaint: string
  readonly done: string
  readonly doneSoft: string
  readonly working: string
  readonly workingSoft: string
  readonly waiting: string
  readonly waitingSoft: string
  readonly stopped: string
  readonly stoppedSoft: string
  readonly wrong: string
  readonly wrongSoft: string
}

export const LIGHT: Palette = {
  accent: '#1f5d84',
  accentSoft: '#e3edf4',
  selected: '#f0f6fa',
  ground: '#f2f4f6',
  surface: '#ffffff',
  surfaceSoft: '#f7f8fa',
  line: '#dde2e7',
  text: '#1d262e',
  textSoft: '#4d5a66',
  textFaint: '#606b76',
  done: '#246443',
  doneSoft: '#e4f1e9',
  working: '#1f5d84',
  workingSoft: '#e3edf4',
  waiting: '#55616c',
  waitingSoft: '#ebeef1',
  stopped: '#85510a',
  stoppedSoft: '#fbf0dc',
  wrong: '#a8281f',
  wrongSoft: '#fbe9e7',
}

export const DARK: Palette = {
  accent: '#6fb1dc',
  accentSoft: '#1d3344',
  selected: '#1c2a36',
  ground: '#12171c',
  surface: '#1a2027',
  surfaceSoft: '#20272f',
  line: '#323c46',
  text: '#dfe5ea',
  textSoft: '#b0bbc5',
  textFaint: '#94a1ad',
  done: '#7cc79c',
  doneSoft: '#1b3327',
  working: '#7fb9e0',
  workingSoft: '#1d3344',
  waiting: '#aeb9c3',
  waitingSoft: '#2a323a',
  stopped: '#dcae62',
  stoppedSoft: '#382c17',
  wrong: '#f0938a',
  wrongSoft: '#3f211e',
}
