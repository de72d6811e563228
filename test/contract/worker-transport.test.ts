import { openWorkerDoor } from '../helpers/doors/worker-door.ts'
import { describeTransport } from './describe-transport.ts'

describeTransport('worker', openWorkerDoor)
