import { describePackage } from './describe-package.ts'
import { canMakeWindowsProgram } from './stub-electron.ts'

describePackage({
  platform: 'win32',
  executable: 'SchoolProjectLedger.exe',
  leftOutBecause: canMakeWindowsProgram()
    ? null
    : 'makensis, which makes the stand-in for electron.exe, is missing',
})
