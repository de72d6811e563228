import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { holdAnswers } from '../fixtures/hold-answers.ts'
import { OverviewPage } from '../pages/quarter/overview-page.ts'
import { PlanningPage } from '../pages/planning/planning-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'
import { TargetSheetPage } from '../pages/planning/target-sheet-page.ts'

const PLAN = '“十三五”学校建设规划'

/** The floor area Yanjin planned for 2016–2020, as it stands in a spreadsheet. */
const STAGES = [
  ['小学', '校舍建筑面积', '106,838', '㎡', '2020年12月', '李县长', '县教育局'],
  ['初中', '建筑面积', '56325', '平方米', '2020', '', ''],
  ['高中', '校舍', '59040', '', '2018-12', '', ''],
  ['职业高中', '校舍', '31780', '', '', '', ''],
  ['幼儿园', '校舍', '36063', '', '', '', ''],
]

const LAND_SCHOOLS = ['石门', '银厂', '保宁村', '凤凰村', '瓦窑', '中堡', '艾田', '麻柳']

test('the targets of Yanjin are pasted from a spreadsheet, mended, saved together and add up', async ({
  ask,
  appPage,
}) => {
  test.slow()
  await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育体育局', operator: '王强' })
  const programme = await ask('dictionaries.saveProgramme', { name: PLAN })
  for (const name of LAND_SCHOOLS) {
    await ask('dictionaries.saveSchool', { name: `${name}小学`, stage: 'primary' })
  }
  const senior = await ask('dictionaries.saveSchool', { name: '水田高级中学', stage: 'senior' })
  await ask('projects.create', {
    name: '水田高级中学新建',
    schoolId: senior.id,
    programmeId: programme.id,
    categoryId: 'teachingBuilding',
    floorArea: 7_631_100,
    plannedFinish: '2018-12',
  })
  await appPage.reload()
  const planning = new PlanningPage(appPage)
  await planning.open('目标完成')
  const sheet = new TargetSheetPage(appPage)
  await sheet.open()
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  const block = STAGES.map((cells) => `${[PLAN, ...cells].join('\t')}\r\n`).join('')
  await sheet.pasteAt(1, '专项', block.replace('106,838', '十万'))
  await expect(sheet.notice).toHaveText('已粘贴 5 行。')
  await expect(sheet.sheet).toContainText('新增 4 行，修改 0 行，删除 0 行，待改正 1 行')
  await expect(sheet.cell(1, '目标数量').locator('[title]')).toHaveAttribute(
    'title',
    /“十万”不是数字/,
  )
  await sheet.button('保存').click()
  await expect(sheet.notice).toContainText('有 1 行不能保存，全部未保存。')
  expect(await ask('targets.list', {})).toEqual([])

  // What is not saved yet is still there after the page was left.
  await planning.open('标准')
  await planning.open('目标完成')
  await sheet.open()
  await sheet.type(1, '目标数量', '106838')
  await expect(sheet.sheet).toContainText('新增 5 行，修改 0 行，删除 0 行，待改正 0 行')

  // Land of eight schools: more lines than are left, the last one in 亩.
  const land = LAND_SCHOOLS.map((name, index) => {
    const [amount, unit] = index === 7 ? ['3', '亩'] : ['2441.857', '㎡']
    return `${PLAN}\t${name}小学\t用地面积\t${amount}\t${unit}\r\n`
  }).join('')
  await sheet.pasteAt(19, '专项', land)
  await expect(sheet.notice).toHaveText('已粘贴 8 行。')
  await expect(sheet.sheet).toContainText('新增 13 行')
  await appPage.keyboard.press('Control+z')
  await expect(sheet.sheet).toContainText('新增 5 行')
  await appPage.keyboard.press('Control+y')
  await expectAccessible(appPage)
  await appPage.keyboard.press('Control+s')
  await expect(sheet.sheet).toContainText('新增 0 行，修改 0 行，删除 0 行，待改正 0 行')
  expect(await ask('targets.list', {})).toHaveLength(13)

  // A line of the ledger that is emptied is asked about and goes.
  await sheet.cell(20, '专项').click()
  for (let step = 0; step < 8; step += 1) await appPage.keyboard.press('Shift+ArrowRight')
  await appPage.keyboard.press('Delete')
  await expect(sheet.sheet).toContainText('删除 1 行')
  await sheet.button('保存').click()
  await expect(planning.dialog).toContainText('有 1 行原有目标被清空')
  await planning.dialog.getByRole('button', { name: '保存并删除' }).click()
  await expect.poll(async () => (await ask('targets.list', {})).length).toBe(12)

  await sheet.button('返回').click()
  const floor = appPage.getByRole('region', { name: `${PLAN} · 校舍建筑面积` })
  await expect(floor.locator('.totals-row')).toContainText('290,046')
  const line = floor.getByRole('row', { name: /^高中/ })
  await expect(line).toContainText('59,040')
  await expect(line).toContainText('76,311')
  await expect(line).toContainText('129.25%')
  await appPage.getByText(/逐条目标/).click()
  await expect(appPage.getByText('3 亩（2,000 ㎡）')).toBeVisible()
  await expectAccessible(appPage)

  // The bar of what is lacking leads to the line it is computed in.
  await new ShellPage(appPage).open('看板')
  const panel = new OverviewPage(appPage).panel('目标')
  await panel.getByRole('link', { name: '小学 缺口 106,838' }).click()
  await expect(appPage.getByText('只显示看板上点开的目标')).toBeVisible()
  await expect(appPage.locator('.target-pointed')).toContainText('小学')
  await expect(appPage.locator('.target-pointed')).toContainText('106,838')
  await expect(appPage.getByRole('region', { name: `${PLAN} · 用地面积` })).toBeHidden()
  await expectAccessible(appPage)
  await appPage.getByRole('button', { name: '显示全部目标' }).click()
  await expect(appPage.getByRole('region', { name: `${PLAN} · 用地面积` })).toBeVisible()
})

test('targets are typed cell by cell, words as well as figures', async ({ ask, appPage }) => {
  test.slow()
  await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育体育局', operator: '王强' })
  await ask('dictionaries.saveProgramme', { name: PLAN })
  await appPage.reload()
  await new PlanningPage(appPage).open('目标完成')
  const sheet = new TargetSheetPage(appPage)
  await sheet.open()
  for (const [index, [stage = '', , amount = '']] of STAGES.entries()) {
    await sheet.type(index + 1, '专项', PLAN)
    await sheet.type(index + 1, '学段或学校', stage)
    await sheet.type(index + 1, '计量内容', '建筑面积')
    await sheet.type(index + 1, '目标数量', amount)
    await sheet.type(index + 1, '单位', '㎡')
  }
  await expect(sheet.sheet).toContainText('新增 5 行，修改 0 行，删除 0 行，待改正 0 行')
  await appPage.keyboard.press('Control+s')
  await expect.poll(async () => (await ask('targets.list', {})).length).toBe(5)

  // By the keyboard alone: what was typed is taken by Tab and by Enter, and a chooser knows the
  // same words.
  await appPage.keyboard.press('Home')
  for (const text of [PLAN, '特教', '校舍面积', '0']) {
    await appPage.keyboard.type(text)
    await appPage.keyboard.press('Tab')
  }
  await appPage.keyboard.type('平方米')
  await appPage.keyboard.press('Enter')
  await expect(appPage.getByLabel('第 7 行 单位')).toBeFocused()
  await appPage.keyboard.press('Home')
  await appPage.keyboard.press('ArrowRight')
  await appPage.keyboard.press('ArrowUp')
  await appPage.keyboard.press('Enter')
  await appPage.keyboard.type('特殊教育')
  await appPage.keyboard.press('Enter')
  await expect(sheet.cell(6, '学段或学校')).toContainText('特殊教育')
  await appPage.keyboard.press('Control+s')
  await expect.poll(async () => (await ask('targets.list', {})).length).toBe(6)
  const amounts = (await ask('targets.list', {})).map(({ amount }) => amount)
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(29_004_600)
})

test('saving a grid overwrites nothing unasked, and keeps what is typed meanwhile', async ({
  ask,
  appPage,
}) => {
  await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育体育局', operator: '王强' })
  const { id: programmeId } = await ask('dictionaries.saveProgramme', { name: PLAN })
  const target = { programmeId, measure: 'count', amount: 100 } as const
  const { id } = await ask('targets.save', { id: null, ...target })
  const saved = async () =>
    (await ask('targets.list', {})).map(({ amount, note }) => [amount, note])
  await appPage.reload()
  const planning = new PlanningPage(appPage)
  await planning.open('目标完成')
  const sheet = new TargetSheetPage(appPage)
  await sheet.open()
  await sheet.type(1, '备注', '补')
  await sheet.button('返回').click()

  // Another cell of the line is corrected elsewhere, and stays as it was corrected.
  await ask('targets.save', { id, ...target, amount: 120 })
  await sheet.open()
  await expect(sheet.cell(1, '目标数量')).toHaveText('120')
  await sheet.button('保存').click()
  await expect(sheet.sheet).toContainText('新增 0 行，修改 0 行')
  expect(await saved()).toEqual([[120, '补']])

  // The same cell is asked about.
  await sheet.type(1, '目标数量', '130')
  await ask('targets.save', { id, ...target, amount: 140, note: '补' })
  await sheet.button('保存').click()
  await expect(planning.dialog).toContainText('填写时为“120”，现在为“140”，将改为“130”')
  await expectAccessible(appPage)
  await planning.dialog.getByRole('button', { name: /取\s*消/ }).click()
  expect(await saved()).toEqual([[140, '补']])
  await sheet.button('保存').click()
  await planning.dialog.getByRole('button', { name: '按填写的保存' }).click()
  await expect(sheet.sheet).toContainText('新增 0 行，修改 0 行')
  expect(await saved()).toEqual([[130, '补']])

  // While a save is on its way one types on.
  const held = Promise.withResolvers<undefined>()
  await appPage.route('**/call', async (route) => {
    if (route.request().postData()?.includes('saveMany')) await held.promise
    await route.continue()
  })
  await sheet.type(1, '目标数量', '150')
  await sheet.pasteAt(2, '专项', `${PLAN}\t\t项目数\t7\r\n`)
  await appPage.keyboard.press('Control+s')
  await sheet.type(1, '备注', '补报')
  await sheet.type(2, '目标数量', '8')
  // Asked for while one is on its way, saving goes on with what was typed since.
  await appPage.keyboard.press('Control+s')
  held.resolve(undefined)
  await expect(sheet.sheet).toContainText('新增 0 行，修改 0 行')
  expect(await saved()).toEqual([
    [150, '补报'],
    [8, null],
  ])
})

test('saving moves no line of the grid and no letter typed meanwhile, whatever is answered first', async ({
  ask,
  appPage,
}) => {
  await ask('app.saveOffice', { county: '盐津县', bureau: '盐津县教育体育局', operator: '王强' })
  await ask('dictionaries.saveProgramme', { name: PLAN })
  const later = await ask('dictionaries.saveProgramme', { name: '“十四五”学校建设规划' })
  await ask('targets.save', { id: null, programmeId: later.id, measure: 'count', amount: 100 })
  await appPage.reload()
  await new PlanningPage(appPage).open('目标完成')
  const sheet = new TargetSheetPage(appPage)
  await sheet.open()
  const answers = await holdAnswers(appPage, ['targets.list', 'targets.saveMany'])
  // Of the programme the ledger puts first, so that its targets come before the one there is.
  for (const [line, amount, first] of [
    [2, '7', 'targets.list'],
    [3, '8', 'targets.saveMany'],
  ] as const) {
    await sheet.pasteAt(line, '专项', `${PLAN}\t\t项目数\t${amount}\r\n`)
    await sheet.cell(line + 1, '备注').click()
    answers.hold()
    await appPage.keyboard.press('Control+s')
    await answers.let(first)
    await appPage.keyboard.type('12')
    await expect(sheet.amounts).toHaveText(['100', '7', '8'].slice(0, line))
    answers.letAll()
    await appPage.keyboard.type('34')
    await expect(sheet.sheet).toContainText('新增 0 行，修改 0 行，删除 0 行，待改正 1 行')
    await expect(sheet.amounts).toHaveText(['100', '7', '8'].slice(0, line))
    await expect(appPage.getByLabel(`第 ${line + 1} 行 备注`)).toHaveValue('1234')
  }
})
