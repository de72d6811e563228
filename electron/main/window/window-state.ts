import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface WindowState extends Size {
  readonly maximized: boolean
}

/** Below this the tables lose their columns. */
export const MINIMUM_SIZE: Size = { width: 1100, height: 700 }

const FIRST_SIZE: Size = { width: 1440, height: 900 }

/** The size of the last time, fitted to the screen there is now. */
export function readWindowState(file: string, screen: Size): WindowState {
  return fitWindowState(readJson(file), screen)
}

/** A lost or damaged memory of the size gives the first size, never an error. */
export function fitWindowState(remembered: unknown, screen: Size): WindowState {
  const state = isWindowState(remembered) ? remembered : { ...FIRST_SIZE, maximized: false }
  return {
    width: fit(state.width, MINIMUM_SIZE.width, screen.width),
    height: fit(state.height, MINIMUM_SIZE.height, screen.height),
    maximized: state.maximized,
  }
}

function fit(length: number, minimum: number, available: number): number {
  return Math.round(Math.max(minimum, Math.min(length, available)))
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // A size that cannot be remembered must not keep the window from closing.
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const { width, height, maximized } = value as Partial<Record<keyof WindowState, unknown>>
  return Number.isFinite(width) && Number.isFinite(height) && typeof maximized === 'boolean'
}
