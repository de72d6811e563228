import { openBrowserDoor } from '../helpers/doors/browser-door.ts'
import { describeContract } from './describe-contract.ts'

describeContract('browser', openBrowserDoor)
