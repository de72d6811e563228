import {
  fullOfMistakes,
  codedLedger,
  sportsTargets,
} from '../../fixtures/ledgers/known/mixed-manners.ts'
import { mergedTownships } from '../../fixtures/ledgers/known/grouped-ledgers.ts'
import { silentYuan } from '../../fixtures/ledgers/known/unit-ledgers.ts'
import { expect, test } from '../fixtures/app-page.ts'
import { describedFile } from '../fixtures/office-file.ts'
import { ImportsPage } from '../pages/imports/imports-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.beforeEach(async ({ appPage, ask }) => {
  await ask('app.saveOffice', { county: '某县', bureau: '某县教育体育局', operator: '李明' })
  await expect(new ShellPage(appPage).navigation).toBeVisible()
  await new ImportsPage(appPage).open()
})

test('merged townships with a sum after each come in as they are, and again change nothing', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  const file = describedFile(mergedTownships, 'xls')
  await imports.choose(file)
  await imports.goTo('预览')
  await expect(imports.reconciliation).toContainText('全部相符')
  await expect(imports.count('新增')).toHaveText('5')
  await imports.goTo('写入')
  await imports.writeAll()
  await appPage.getByRole('button', { name: '再导入一个文件' }).click()
  await imports.choose(file)
  await imports.goTo('预览')
  await expect(imports.count('无变化')).toHaveText('5')
  const { rows } = await ask('projects.list', { quarter: '2019Q2', filter: {} })
  expect(rows.map(({ townshipName }) => townshipName)).toEqual([
    '豆沙镇',
    '豆沙镇',
    '豆沙镇',
    '兴隆乡',
    '兴隆乡',
  ])
})

test('a page of mistakes: each cell is named and mended in place, sums that do not agree stay told', async ({
  appPage,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(describedFile(fullOfMistakes, 'xls'))
  await imports.goTo('预览')
  await expect(imports.count('需改正')).toHaveText('4')
  await imports.mend('F3', '2021年5月')
  await imports.mend('D4', '400')
  await imports.mend('E5', '8')
  await imports.mend('D6', '60')
  await expect(imports.count('需改正')).toHaveText('0')
  // 1200 + 400 + 600 + 60 is 60 more than the sheet's 2200.
  await imports.showTotals()
  await expect(imports.reconciliation.getByRole('row', { name: /合计.*建筑面积/ })).toContainText(
    /2,200\s*2,260\s*-60/,
  )
  await imports.goTo('写入')
  await imports.writeAll()
})

test('a sheet without a word on its unit is asked about, and told 万元 gives ten thousand times as much', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(describedFile(silentYuan, 'xlsx'))
  await imports.goTo('列与字段')
  await imports.chooseUnit('C', '万元')
  await imports.goTo('预览')
  await expect(imports.planRows.first()).toContainText('3200000')
  await imports.clickStep('列与字段')
  await imports.chooseUnit('C', '元')
  await imports.goTo('写入')
  await imports.writeAll()
  const { totals } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(totals.plannedTotal).toBe(701_000_000)
})

test('coded values, townships once a group, hidden rows and mixed counting words are understood', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(describedFile(codedLedger, 'xlsx'))
  await imports.goTo('看表')
  await expect(imports.rowHead(10)).toHaveAccessibleName(/合计/)
  await imports.goTo('预览')
  await expect(imports.reconciliation).toContainText('全部相符')
  await imports.goTo('写入')
  await imports.writeAll()
  // The sheet names no quarter, so its states are of the present one and hold on.
  const { rows } = await ask('projects.list', { quarter: '2040Q4', filter: {} })
  expect(
    rows.map(({ townshipName, categoryId, unit, phase }) => [
      townshipName,
      categoryId,
      unit,
      phase,
    ]),
  ).toEqual([
    ['泼机镇', 'teachingBuilding', '栋', 'completed'],
    ['泼机镇', 'teachingBuilding', '栋', 'toppedOut'],
    ['泼机镇', 'ancillary', null, 'preparation'],
    ['芒部镇', 'dormitory', '栋', 'structure'],
    ['芒部镇', 'toilet', '座', 'completed'],
    ['芒部镇', 'sportsGround', '个', 'started'],
  ])
})

test('a csv of targets in two measures is read, corrected by a click and taken back', async ({
  appPage,
  ask,
}) => {
  const imports = new ImportsPage(appPage)
  await imports.choose(describedFile(sportsTargets, 'csv'))
  await imports.goTo('看表')
  await imports.markRow(6, '忽略这一行')
  await imports.goTo('预览')
  await imports.showTotals()
  await expect(imports.reconciliation).toContainText('5,000')
  await imports.clickStep('看表')
  await imports.markRow(6, '这一行是数据')
  await imports.goTo('预览')
  await expect(imports.reconciliation).toContainText('全部相符')
  await imports.goTo('写入')
  await imports.writeAll()
  const amounts = async () =>
    (await ask('targets.list', {})).map(({ amount }) => amount).toSorted((a, b) => a - b)
  // 3200, 2517.2 and 5000 ㎡ of sports grounds, 2.5 and 6 亩 of land.
  expect(await amounts()).toEqual([166_667, 251_720, 320_000, 400_000, 500_000])
  await appPage.getByRole('button', { name: '查看这次导入' }).click()
  await imports.undo('sports-targets.csv')
  await expect(appPage.getByText(/^已移除5个目标/)).toBeVisible()
  expect(await amounts()).toEqual([])
})
