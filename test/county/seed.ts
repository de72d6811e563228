/**
 * Fills a data folder with a made county: `npm run seed -- --data DIR --projects 500 --seed 1`.
 * For looking at screens and for benches; never run it on a folder with real data.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLedger } from '#backend/database/open-ledger.ts'
import { LEDGER_FILE } from '#backend/database/ledger-file.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { isQuarter } from '#domain/quarter.ts'
import { generateCounty, LAST_QUARTER } from './generate-county.ts'
import { loadCounty } from './load-county.ts'
import { plantMistakes } from './plant-mistakes.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    projects: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    quarters: { type: 'string', default: '8' },
    /** The last quarter that is reported. */
    last: { type: 'string', default: LAST_QUARTER },
    /** Also plants one of each common slip in the last quarter, for looking at the checks. */
    mistakes: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) throw new Error('--data DIR is missing')
const lastQuarter = values.last
if (!isQuarter(lastQuarter)) throw new Error(`${lastQuarter} is no quarter such as 2020Q2`)
if (existsSync(join(values.data, LEDGER_FILE)))
  throw new Error(`${values.data} holds a ledger already`)

const { db, close } = await openLedger({
  dataFolder: values.data,
  beforeMigration: () => Promise.resolve(),
})
const made = generateCounty({
  seed: Number(values.seed),
  projects: Number(values.projects),
  quarters: Number(values.quarters),
  lastQuarter,
})
const county = values.mistakes ? plantMistakes(made, lastQuarter, Number(values.seed)).county : made
await loadCounty(db, county)
await db.transaction().execute((trx) =>
  writeOffice(
    trx,
    {
      at: '2020-01-01T00:00:00.000Z',
      operator: '李梅',
      operatorId: null,
      actionId: 'seed',
      reason: null,
      batchId: null,
    },
    { county: '示范县', bureau: '示范县教育体育局', operator: '李梅', recipient: null },
  ),
)
await close()
process.stdout.write(`${county.projects.length} projects in ${values.data}\n`)
