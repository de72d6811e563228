import { homedir } from 'node:os'
import path from 'node:path'
import { defaultDataFolder } from '#shell/data-folder.ts'
import { programFiles } from '#shell/program-files.ts'
import { startApplication } from './application.ts'
import { readCommandLine } from './command-line.ts'

const commandLine = readCommandLine(process.argv)

await startApplication({
  program: programFiles(import.meta.url),
  dataFolder: path.resolve(
    commandLine.dataFolder ??
      defaultDataFolder({
        platform: process.platform,
        env: process.env,
        homeFolder: homedir(),
      }),
  ),
  isCheck: commandLine.isCheck,
})
