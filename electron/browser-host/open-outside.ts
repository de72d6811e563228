import { spawn } from 'node:child_process'

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'explorer.exe',
  darwin: 'open',
  linux: 'xdg-open',
}

/** Opens a folder or an address with the desktop's own program; false when there is no desktop. */
export function openOutside(target: string): boolean {
  const opener = OPENERS[process.platform]
  if (!opener || !hasDisplay()) return false
  // A desktop without the opener is no fault of the user's: the address is printed as well.
  spawn(opener, [target], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref()
  return true
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}
