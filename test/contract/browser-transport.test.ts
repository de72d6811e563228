import { openBrowserDoor } from '../helpers/doors/browser-door.ts'
import { describeTransport } from './describe-transport.ts'

describeTransport('browser', openBrowserDoor)
