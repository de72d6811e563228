import { openBuiltElectronDoor } from '../helpers/doors/built-electron-door.ts'
import { describeContract } from './describe-contract.ts'

describeContract('built electron', openBuiltElectronDoor)
