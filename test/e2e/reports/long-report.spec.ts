import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test as base } from '../fixtures/app-page.ts'
import { ReportsPage } from '../pages/reports/reports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

/** So many that the first pages are printed before the rest, and the annexes in two parts. */
const PROJECTS = '320'

const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    const made = ['--data', dataFolder, '--projects', PROJECTS, '--quarters', '2']
    await promisify(execFile)('npm', ['run', '-s', 'seed', '--', ...made])
    await use(dataFolder)
  },
})

test('finds the place in the annexes again when a long report is made anew', async ({
  appPage,
  ask,
}) => {
  test.slow()
  const reports = new ReportsPage(appPage)
  await reports.open()
  await reports.make()
  await expect(reports.moreToCome).toBeHidden({ timeout: 60_000 })
  const place = (await reports.pageCount()) - 1
  await reports.goTo(place)
  await expect(reports.text(place)).not.toBeEmpty()

  // While another screen shows, something changes that the report tells.
  await new ShellPage(appPage).open('学校')
  const { schools, categories } = await ask('dictionaries.all', {})
  await ask('projects.create', {
    name: '后来的项目',
    schoolId: schools[0]?.id ?? '',
    categoryId: categories[0]?.id ?? '',
  })
  await reports.open()
  await expect(reports.moreToCome).toBeVisible({ timeout: 60_000 })
  await expect(reports.moreToCome).toBeHidden({ timeout: 60_000 })
  await expect(reports.pageNumber).toHaveValue(String(place))
  await expect(reports.sheet(place)).toBeInViewport()
})
