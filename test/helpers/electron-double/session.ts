import { EventEmitter } from 'node:events'
import { control } from './control.ts'

type Handler = (request: Request) => Promise<Response> | Response

interface Scheme {
  readonly scheme: string
  readonly privileges: Readonly<Record<string, boolean>>
}

const handlers = new Map<string, Handler>()

/** Schemes as they were registered, with their privileges. */
export const schemes: Scheme[] = []

export const protocol = {
  registerSchemesAsPrivileged: (registered: readonly Scheme[]): void => {
    if (control.isReady) throw new Error('schemes must be registered before the app is ready')
    schemes.push(...registered)
  },
}

/** @param scheme with its colon, as URL writes it */
export const protocolHandler = (scheme: string): Handler | undefined =>
  handlers.get(scheme.slice(0, -1))

/** What the program answers to requests of the machine, to be asked by tests. */
export interface SessionRules {
  permissionRequest: ((contents: null, name: string, answer: (may: boolean) => void) => void) | null
  permissionCheck: ((contents: null, name: string) => boolean) | null
  devicePermission: (() => boolean) | null
  beforeRequest:
    ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null
}

export const rules: SessionRules = {
  permissionRequest: null,
  permissionCheck: null,
  devicePermission: null,
  beforeRequest: null,
}

class Session extends EventEmitter {
  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      handlers.set(scheme, handler)
    },
  }

  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<SessionRules['beforeRequest']>): void => {
      rules.beforeRequest = handler
    },
  }

  setPermissionRequestHandler(handler: SessionRules['permissionRequest']): void {
    rules.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: SessionRules['permissionCheck']): void {
    rules.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: SessionRules['devicePermission']): void {
    rules.devicePermission = handler
  }
}

export const session = { defaultSession: new Session() }
