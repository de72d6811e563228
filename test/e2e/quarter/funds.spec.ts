import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { FundsPage } from '../pages/quarter/funds-page.ts'
import { ProjectPage } from '../pages/projects/project-page.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

const TOILETS = ['水田中心完小公厕', '石门完小公厕', '保宁完小公厕']

test.beforeEach(async ({ appPage }) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
})

test('splits one document over many projects, and takes it back as a whole', async ({
  appPage,
}) => {
  const funds = new FundsPage(appPage)
  await funds.open()
  await expect(funds.cell('中央资金 累计计划')).toHaveText('632')
  await expect(funds.cell('合计 累计到位')).toHaveText('316')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await appPage.getByRole('button', { name: '新增下达文件' }).click()
  await funds.drawer.getByLabel('文号').fill('云财教〔2020〕18号')
  await funds.drawer.getByLabel('下达日期').fill('2020-03-10')
  await funds.drawer.getByLabel('文件总额').fill('32')
  await funds.choose('资金来源', '省级资金')
  await funds.drawer.getByRole('textbox', { name: '查找项目、学校' }).fill('gongce')
  await funds.drawer.getByRole('button', { name: '选中列出的 3 个' }).click()
  await funds.drawer.getByRole('button', { name: '按计划总投资分配总额' }).click()
  await expect(funds.amountOf(TOILETS[0] ?? '')).toHaveValue('12.5')
  await expect(funds.drawer.getByText('合计 32 万元，与文件总额一致。')).toBeVisible()

  // By keyboard from here: the next row, a wrong amount, the difference, the refusal.
  await funds.amountOf(TOILETS[0] ?? '').press('Enter')
  await expect(funds.amountOf(TOILETS[1] ?? '')).toBeFocused()
  await funds.amountOf(TOILETS[1] ?? '').fill('9')
  await expect(funds.drawer.getByText('比文件总额少 1 万元。')).toBeVisible()
  await funds.drawer.getByRole('button', { name: '保存文件和流水' }).click()
  await expect(funds.drawer.getByRole('alert')).toHaveText(
    '明细合计与文件总额不一致。请按下方的差额改正。',
  )
  await expectAccessible(appPage)
  await funds.amountOf(TOILETS[1] ?? '').fill('10')
  await funds.drawer.getByRole('button', { name: '保存文件和流水' }).click()
  await expect(appPage.getByText('文件已保存，记入 3 笔下达')).toBeVisible()
  await expect(funds.cell('省级资金 本季下达')).toHaveText('32')

  await funds.cell('省级资金 累计下达').click()
  await expect(funds.drawer.getByRole('row', { name: /云财教〔2020〕18号/ })).toHaveCount(3)
  await expectAccessible(appPage)
  await funds.drawer.getByRole('link', { name: TOILETS[0] ?? '' }).click()
  await expect(new ProjectPage(appPage).keyFigure('累计下达资金')).toHaveText('12.5')

  await appPage.getByRole('link', { name: '下达文件' }).click()
  await appPage.getByRole('button', { name: '整份冲销' }).click()
  await expect(funds.drawer).toContainText('将为“云财教〔2020〕18号”的 3 笔下达（合计 32 万元）')
  await funds.drawer.getByLabel('冲销日期').fill('2020-03-20')
  await funds.drawer.getByLabel('原因').fill('文件作废')
  await expectAccessible(appPage)
  await funds.drawer.getByRole('button', { name: '整份冲销' }).click()
  await expect(appPage.getByText('2020-03-20 已冲销')).toBeVisible()
  await expectAccessible(appPage)
  await funds.openTab('按来源')
  await expect(funds.cell('省级资金 累计下达')).toHaveText('0')
})

test('fills the rows below from a pasted column', async ({ appPage }) => {
  const funds = new FundsPage(appPage)
  await funds.open()
  await appPage.getByRole('button', { name: '新增下达文件' }).click()
  const first = funds.amountOf('水田中心完小教学综合楼')
  await funds.pasteInto(first, '1.5\r\n2\r\n三万\r\n')
  await expect(funds.drawer.getByText('已选 3 个项目，合计 3.5 万元')).toBeVisible()
  await expect(funds.amountOf('石门完小教学综合楼')).toHaveValue('三万')
  await funds.drawer.getByRole('button', { name: '放弃填写' }).click()
  await expect(funds.drawer).toBeHidden()
})

test('moves received money to another project and carries the year over once', async ({
  appPage,
}) => {
  const funds = new FundsPage(appPage)
  await funds.open()
  await appPage.getByRole('button', { name: '调剂资金' }).click()
  await funds.choose('转出项目', '石门完小公厕')
  await funds.choose('转出来源', '中央资金')
  await funds.choose('转入项目', '保宁完小公厕')
  await funds.choose('转入来源', '中央资金')
  await funds.drawer.getByLabel('金额').fill('6')
  await funds.drawer.getByLabel('日期').fill('2020-03-25')
  await funds.drawer.getByLabel('原因').fill('石门完小公厕取消')
  await expectAccessible(appPage)
  await funds.drawer.getByRole('button', { name: '记录调剂' }).click()
  await expect(appPage.getByText(/转出方在调剂日期只有50,?000元可以调出/)).toBeVisible()
  await funds.drawer.getByLabel('金额').fill('5')
  await funds.drawer.getByRole('button', { name: '记录调剂' }).click()
  await expect(funds.drawer).toBeHidden()
  await funds.openTab('按项目')
  await expect(funds.cell('石门完小公厕 累计到位')).toHaveText('0')
  await expect(funds.cell('保宁完小公厕 累计到位')).toHaveText('9.75')
  await expect(funds.cell('合计 累计到位')).toHaveText('316')
  await expectAccessible(appPage)
  await funds.openTab('调剂')
  await expect(appPage.getByRole('row', { name: /石门完小公厕取消/ })).toBeVisible()

  await appPage.getByRole('button', { name: '年度结转' }).click()
  await expect(funds.drawer).toContainText('4 笔，合计 316 万元')
  await expectAccessible(appPage)
  await funds.drawer.getByRole('button', { name: '记录结转（4 笔）' }).click()
  await expect(funds.drawer).toContainText('的结转已经记录：4 笔，合计 316 万元')
  await expect(funds.drawer.getByRole('button', { name: /^记录结转/ })).toBeDisabled()
})

test('keeps contracts with their payments on the page of a project', async ({ appPage }) => {
  await new ProjectsPage(appPage).row('石门完小公厕').click()
  const dialog = appPage.getByRole('dialog')
  await appPage.getByRole('tab', { name: /^合同/ }).click()
  await appPage.getByRole('button', { name: '添加合同' }).click()
  await dialog.getByLabel('对方单位').fill('大理建工集团')
  await dialog.getByLabel('合同金额').fill('8')
  await expectAccessible(appPage)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByRole('row', { name: /大理建工集团/ })).toContainText('8')

  await appPage.getByRole('tab', { name: /^资金流水/ }).click()
  await appPage.getByRole('button', { name: '记录资金' }).click()
  await dialog.getByText('支付', { exact: true }).click()
  await dialog.getByLabel('金额').fill('-3')
  await expect(dialog.getByText('“-3”是负数')).toContainText('只退回一部分的，冲销后再')
  await dialog.getByLabel('金额').fill('3')
  await dialog.getByLabel('日期').fill('2020-03-31')
  await dialog.getByRole('combobox', { name: '对应合同（可不选）' }).click()
  await appPage.locator('.ant-select-item-option', { hasText: '大理建工集团' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(appPage.getByText('录入 · 施工 大理建工集团')).toBeVisible()
  await appPage.getByRole('tab', { name: /^合同/ }).click()
  await expect(appPage.getByRole('row', { name: /大理建工集团/ })).toContainText(/3\s*5/)
  await expectAccessible(appPage)
})
