import { openElectronDoor } from '../helpers/doors/electron-door.ts'
import { describeContract } from './describe-contract.ts'

describeContract('electron', openElectronDoor)
