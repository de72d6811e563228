/**
 * Runs a file of the project, or says in one sentence why it cannot. Plain old JavaScript, so that
 * any Node can read it: on an old one the database engine would crash the process without a word.
 *
 *     node electron/start/guard.cjs electron/start/index.ts --data DIR
 */
'use strict'

var path = require('path')
var url = require('url')

var NEEDED_MAJOR = 24
var major = Number(process.versions.node.split('.')[0])

if (major < NEEDED_MAJOR) {
  process.stderr.write(
    '需要 Node ' +
      NEEDED_MAJOR +
      '，现在是 ' +
      process.versions.node +
      '。请在项目文件夹中运行 npm ci，它会一并安装，再用 npm 命令启动。\n' +
      'Node ' +
      NEEDED_MAJOR +
      ' is needed, this is ' +
      process.versions.node +
      '. Run npm ci in the project folder, which installs it, and start through npm.\n',
  )
  process.exit(1)
}

// The sources are stripped of their types with WebAssembly, in the threads that read sheets as well.
// Compiling its calls anew while such threads come and go can end the process (SIGSEGV in V8).
require('v8').setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000')

var file = path.resolve(process.argv[2])
process.argv.splice(1, 2, file)
import(url.pathToFileURL(file).href).catch(function (error) {
  process.stderr.write((error && error.stack ? error.stack : String(error)) + '\n')
  process.exit(1)
})
