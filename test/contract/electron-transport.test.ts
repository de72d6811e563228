import { openElectronDoor } from '../helpers/doors/electron-door.ts'
import { describeTransport } from './describe-transport.ts'

describeTransport('electron', openElectronDoor)
