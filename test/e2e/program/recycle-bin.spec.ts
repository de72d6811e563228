import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { RecycleBinPage } from '../pages/program/recycle-bin-page.ts'

test.use({ ledger: 'smallCounty' })

test('lists everything deleted, restores it in one press, and says why it cannot', async ({
  ask,
  appPage,
}) => {
  const { rows } = await ask('projects.list', { quarter: '2020Q2', filter: {} })
  const [first, second] = rows
  const contract = await ask('contracts.save', {
    id: null,
    projectId: first?.id ?? '',
    kind: 'construction',
    party: '永安建筑公司',
    amount: 300_000_000,
  })
  await ask('contracts.delete', { id: contract.id, reason: '合同作废' })
  const indicator = await ask('indicators.save', {
    id: null,
    name: '小学入学率',
    direction: 'atLeast',
    unit: 'percent',
    target: 9950,
  })
  const entries = [{ indicatorId: indicator.id, value: 9900 }]
  await ask('indicators.record', { quarter: '2020Q2', entries })
  await ask('indicators.delete', { id: indicator.id })
  const other = await ask('contracts.save', {
    id: null,
    projectId: second?.id ?? '',
    kind: 'supervision',
    party: '正信监理',
    amount: 2_000_000,
  })
  await ask('contracts.delete', { id: other.id })
  await ask('projects.delete', { ids: [second?.id ?? ''], reason: '重复录入' })

  const bin = new RecycleBinPage(appPage)
  await bin.open()
  await expect(bin.rows).toHaveCount(4)
  await expect(bin.rows.first()).toContainText('重复录入')
  // The contract of a project that went itself has to wait for it.
  await expect(bin.rows.filter({ hasText: '正信监理' })).toContainText('请先恢复项目')
  await expect(bin.rows.filter({ hasText: '小学入学率' })).toContainText('一并恢复：指标数据 1 条')
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await bin.search('永安')
  await expect(bin.rows).toHaveCount(1)
  await bin.restore('合同 永安建筑公司')
  await expect(appPage.getByText('已恢复 1 项')).toBeVisible()
  await expect(appPage.getByText('没有符合条件的内容')).toBeVisible()
  await bin.search('')
  await bin.restore('工作指标 小学入学率')
  await expect(bin.rows).toHaveCount(2)
  await bin.restore(`项目 ${second?.name ?? ''}`)
  await expect(bin.rows).toHaveCount(1)
  await bin.restore('合同 正信监理')
  await expect(appPage.getByText('回收站是空的')).toBeVisible()
  const sheet = await ask('indicators.sheet', { quarter: '2020Q2' })
  expect(sheet.rows.map(({ readings }) => readings.length)).toEqual([1])
})

test('goes back to the page before when all of the last one is restored', async ({
  ask,
  appPage,
}) => {
  for (let place = 0; place < 51; place += 1) {
    const { id } = await ask('indicators.save', {
      id: null,
      name: `第${place}项指标`,
      direction: 'atLeast',
      unit: 'percent',
      target: 9950,
    })
    await ask('indicators.delete', { id })
  }
  const bin = new RecycleBinPage(appPage)
  await bin.open()
  await expect(bin.rows).toHaveCount(50)
  await appPage.getByRole('listitem', { name: '2', exact: true }).click()
  await expect(bin.rows).toHaveCount(1)
  await bin.restore('工作指标 第0项指标')
  await expect(bin.rows).toHaveCount(50)
})
