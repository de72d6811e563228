import { appendFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures/app-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../pages/accessibility.ts'
import { AttachmentsPage } from '../pages/projects/attachments-page.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

test.use({ ledger: 'smallCounty' })

/** A picture of one pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test.beforeEach(async ({ appPage }) => {
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
})

test('keeps photos and papers of a project, shows them, and brings back what was removed', async ({
  appPage,
  askDesktop,
}) => {
  const attachments = new AttachmentsPage(appPage)
  await attachments.openOf('水田中心完小教学综合楼')
  await expect(appPage.getByText('还没有附件')).toBeVisible()
  await expectAccessible(appPage)
  await attachments.choosePart('节点：主体封顶')
  const pdf = await askDesktop('desktop.printToPdf', { html: '<h1>批复</h1>' })
  await attachments.add([
    { name: '工地.png', mimeType: 'image/png', buffer: PICTURE },
    { name: '批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
    { name: '页面.png', mimeType: 'image/png', buffer: Buffer.from('<script>1</script>') },
  ])
  await expect(appPage.getByText('已添加 3 个文件')).toBeVisible()
  await expect(attachments.rows).toHaveCount(3)
  await expect(attachments.rows.first()).toContainText('节点：主体封顶')
  // What only calls itself a picture is listed and never shown.
  await expect(attachments.photos).toHaveCount(1)
  await expect(attachments.photos.getByRole('img')).toHaveJSProperty('naturalWidth', 1)
  await expectAccessible(appPage)
  await expectNoSidewaysScroll(appPage)

  await attachments.add([{ name: '又一次.png', mimeType: 'image/png', buffer: PICTURE }])
  await expect(appPage.getByText('附件“工地.png”已经存在。')).toBeVisible()

  await appPage.getByTitle('查看“批复.pdf”').click()
  await expect(attachments.dialog.locator('canvas')).toBeVisible()
  await expectAccessible(appPage)
  await attachments.dialog.getByRole('button', { name: '关闭' }).first().click()
  await expect(attachments.dialog).toBeHidden()

  await appPage.getByTitle('修改“工地.png”的说明').click()
  await attachments.dialog.getByLabel('拍摄（成文）日期').fill('2020-05-18')
  await attachments.dialog.getByLabel('备注').fill('主体二层')
  await expectAccessible(appPage)
  await attachments.dialog.getByRole('button', { name: '保存' }).click()
  await expect(attachments.photos).toContainText('2020-05-18主体二层')

  await appPage.getByTitle('删除“批复.pdf”').click()
  const question = appPage.getByRole('dialog', { name: '删除' })
  await question.getByLabel(/删除原因/).fill('传错了')
  await question.getByRole('button', { name: '删除' }).click()
  await expect(attachments.rows).toHaveCount(2)
  await appPage.getByText('已删除的附件（1）').click()
  await appPage.getByTitle('恢复“批复.pdf”').click()
  await expect(attachments.rows).toHaveCount(3)
})

test('verify names the file that was altered in the data folder', async ({
  appPage,
  ask,
  dataFolder,
}) => {
  const { rows } = await ask('projects.list', { quarter: '2020Q1', filter: {} })
  const attachments = new AttachmentsPage(appPage)
  await attachments.openOf(rows[0]?.name ?? '')
  await attachments.add([{ name: '工地.png', mimeType: 'image/png', buffer: PICTURE }])
  await expect(attachments.photos).toHaveCount(1)
  const folder = path.join(dataFolder, 'attachments')
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const kept = files.find((entry) => entry.isFile())
  await appendFile(path.join(kept?.parentPath ?? '', kept?.name ?? ''), 'x')
  await new ShellPage(appPage).open('设置')
  await appPage.getByRole('tab', { name: '备份与检查' }).click()
  await appPage.getByRole('button', { name: '检查台账' }).click()
  await expect(appPage.getByText('文件被改动：工地.png')).toBeVisible()
})
