import { expect, test } from './fixtures/app-page.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { FirstRunPage } from './pages/program/first-run-page.ts'
import { ImportsPage } from './pages/imports/imports-page.ts'
import { ProgressPage } from './pages/quarter/progress-page.ts'
import { ReportsPage } from './pages/reports/reports-page.ts'
import { ShellPage } from './pages/program/shell-page.ts'

const PROJECT = '金牛镇初级中学教学综合楼项目'

test('from the first start to a report on paper', async ({ appPage, ask, savedBy }) => {
  const shell = new ShellPage(appPage)
  const imports = new ImportsPage(appPage)
  const progress = new ProgressPage(appPage)
  const reports = new ReportsPage(appPage)

  await new FirstRunPage(appPage).openSample('宾川县')
  await imports.goTo('写入')
  await imports.writeAll()
  await expect(shell.quarter).toContainText('2020年第二季度')

  await shell.open('季度填报')
  await progress.cell(PROJECT, '形象进度').click()
  await appPage.keyboard.type('60')
  await appPage.keyboard.press('Enter')
  await appPage.keyboard.press('Control+s')
  await expect(progress.notice).toHaveText('已保存 1 行。')
  const { rows } = await ask('progress.sheet', { quarter: '2020Q2', filter: {} })
  expect(rows.find(({ project }) => project.name === PROJECT)?.entry?.percent).toBe(6000)

  await shell.open('报表')
  await reports.make()
  // The free font of this machine writes 食 by its radical, which is another code point.
  expect(await reports.textOf(1)).toMatch(
    /共28个,涉及教学综合楼12栋、公厕13座、.堂1个、餐厅1个、教学设备配置1项,预算总投资3957\.5万元/,
  )
  await expectAccessible(appPage)

  const pdf = await savedBy(() => reports.action('另存PDF').click())
  expect([pdf.name, pdf.bytes.subarray(0, 4).toString('latin1')]).toEqual([
    '宾川县2020年第二季度学校建设项目进展情况报告.pdf',
    '%PDF',
  ])
})
