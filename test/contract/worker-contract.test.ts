import { openWorkerDoor } from '../helpers/doors/worker-door.ts'
import { describeContract } from './describe-contract.ts'

describeContract('worker', openWorkerDoor)
