/**
 * The same program from a terminal: inspect, import, report, check, backup and verify on the same backend.
 *
 * What was asked for goes to stdout, as lines or with `--json` as one JSON value; what is told beside
 * it, and every refusal, to stderr. The exit code is 0 only when what was asked was done.
 */
import { Command, Option } from 'commander'
import { FORM_KINDS } from '#contract/imports/forms.ts'
import { ANNEXES, REPORT_FORMATS } from '#contract/reports/reports.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import { checkLedger } from './commands/check-ledger.ts'
import { closeQuarter, reopenQuarter } from './commands/close-quarter.ts'
import { importFile } from './commands/import-file.ts'
import { inspectFile } from './commands/inspect-file.ts'
import { backUpLedger, verifyLedger } from './commands/look-after.ts'
import { tellHistory } from './commands/tell-history.ts'
import { writeReport } from './commands/write-report.ts'
import { writeForm } from './commands/write-form.ts'
import { bearClosedOutput, explain, say } from './speech.ts'

bearClosedOutput(process.stdout)
bearClosedOutput(process.stderr)

const dataOption = ['--data <folder>', '数据文件夹 / data folder'] as const
const jsonOption = ['--json', '结果以 JSON 写到标准输出 / print JSON to stdout'] as const

const operatorOption = [
  '--operator <name>',
  '操作人，此后的修改都记在此人名下 / operator, who signs what follows',
] as const

const program = new Command('ledger').description('校建台账 · School Project Ledger')

program
  .command('inspect')
  .argument('<file>', 'xlsx, xlsm, xls, et, csv, ods')
  .description('说明程序怎样读懂这个文件，不写入任何数据 / say how a spreadsheet is understood')
  .option(...jsonOption)
  .action(inspectFile)

program
  .command('import')
  .argument('<file>', 'xlsx, xlsm, xls, et, csv, ods')
  .description('导入台账 / import a spreadsheet')
  .requiredOption(...dataOption)
  .option('--sheet <name>', '只导入这张工作表 / only this sheet')
  .option('--quarter <quarter>', '累计数截至的季度，如 2020Q2 / quarter of cumulative figures')
  .option('--programme <name>', '没有写明专项的行归入 / programme of rows that name none')
  .option('--year <year>', '没有写明年度的行归入 / year of rows that name none', Number)
  .option('--mapping <file>', '更正读法的 JSON 文件 / JSON file that corrects the reading')
  .addOption(
    new Option('--rows <which>', '全部写入，或只写入正确的行 / all rows, or only the good ones')
      .choices(['all', 'good'])
      .default('all'),
  )
  .option('--dry-run', '只说明会写入什么 / only say what would be written')
  .option('--county <name>', '县名（首次使用时）/ county, on first use')
  .option('--bureau <name>', '填报单位（首次使用时）/ bureau, on first use')
  .option(...operatorOption)
  .option(...jsonOption)
  .action(importFile)

program
  .command('form')
  .description('导出填报表，填好后可直接导入 / write a form to be filled in and imported again')
  .requiredOption(...dataOption)
  .addOption(
    new Option('--kind <kind>', '表的种类 / kind of form')
      .choices([...FORM_KINDS])
      .default('progress'),
  )
  .requiredOption('--quarter <quarter>', '如 2020Q2 / e.g. 2020Q2')
  .requiredOption('--out <folder>', '输出文件夹 / output folder')
  .option('--year <year>', '办学条件的统计年度 / year of the survey', Number)
  .option('--township <name>', '只填这个乡镇 / only this township')
  .option('--school <name>', '只填这所学校 / only this school')
  .option('--programme <name>', '只填这个专项 / only this programme')
  .option(...jsonOption)
  .action(writeForm)

program
  .command('report')
  .description('输出季度报告 / write the quarterly report')
  .requiredOption(...dataOption)
  .requiredOption('--quarter <quarter>', '如 2020Q2 / e.g. 2020Q2')
  .requiredOption('--out <folder>', '输出文件夹 / output folder')
  .option('--format <list>', `pdf,${REPORT_FORMATS.join(',')},csv`)
  .option('--template <name>', '填入本单位的这个模板 / fill this template of the office')
  .option('--version <number>', '已结账季度的第几版 / issue of a closed quarter', Number)
  .addOption(new Option('--unit <unit>', '金额单位 / unit of money').choices(['wan', 'yuan']))
  .option('--annexes <list>', `附表 / annexes: ${ANNEXES.join(',')}, none`)
  .option('--charts <list>', `图表 / charts: ${CHART_IDS.join(',')}, none`)
  .option(...jsonOption)
  .action(writeReport)

program
  .command('check')
  .description('核对一个季度的数据，有必须改正的问题时退出码为 1 / check a quarter')
  .requiredOption(...dataOption)
  .requiredOption('--quarter <quarter>', '如 2020Q2 / e.g. 2020Q2')
  .addOption(
    new Option('--unit <unit>', '金额单位 / unit of money').choices(['wan', 'yuan']).default('wan'),
  )
  .option(...jsonOption)
  .action(checkLedger)

program
  .command('close')
  .description('审核并结账一个季度 / review and close a quarter')
  .requiredOption(...dataOption)
  .requiredOption('--quarter <quarter>', '如 2020Q2 / e.g. 2020Q2')
  .option(...operatorOption)
  .option(...jsonOption)
  .action(closeQuarter)

program
  .command('reopen')
  .description('重新打开最近结账的季度 / open the quarter closed last again')
  .requiredOption(...dataOption)
  .requiredOption('--quarter <quarter>', '如 2020Q2 / e.g. 2020Q2')
  .requiredOption('--reason <text>', '原因 / why')
  .option(...operatorOption)
  .option(...jsonOption)
  .action(reopenQuarter)

program
  .command('history')
  .description('输出变更记录 / print the change log, newest first, as csv')
  .requiredOption(...dataOption)
  .option('--from <day>', '从哪一天起，如 2020-07-01 / from this day')
  .option('--to <day>', '到哪一天止 / up to this day')
  .option('--table <list>', '数据表，如 project,fund_entry / tables')
  .option('--operator <list>', '操作人 / operators')
  .option('--batch <id>', '导入批次 / one import')
  .option('--out <file.xlsx>', '写成 Excel 文件 / write a workbook')
  .option(...jsonOption)
  .action(tellHistory)

program
  .command('backup')
  .description('备份台账 / back up the ledger')
  .requiredOption(...dataOption)
  .option(...jsonOption)
  .action(backUpLedger)

program
  .command('verify')
  .description('检查数据库和随附文件 / check the database and the files beside it')
  .requiredOption(...dataOption)
  .option(...jsonOption)
  .action(verifyLedger)

try {
  await program.parseAsync()
} catch (error) {
  say(explain(error))
  process.exitCode = 1
}
