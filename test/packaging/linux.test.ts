import { describePackage } from './describe-package.ts'

describePackage({
  platform: 'linux',
  executable: 'school-project-ledger',
  leftOutBecause: process.platform === 'win32' ? 'Windows keeps no executable flags' : null,
})
