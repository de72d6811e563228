import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTestBackend } from '../../helpers/test-backend.ts'
import { expect, test as base } from '../fixtures/app-page.ts'
import { makeSmallCounty } from '../fixtures/small-county.ts'
import { expectAccessible } from '../pages/accessibility.ts'
import { ProjectsPage } from '../pages/projects/projects-page.ts'
import { ShellPage } from '../pages/program/shell-page.ts'

/** The program finds a ledger whose file was damaged since the last backup. */
const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    const backend = await createTestBackend({ dataFolder })
    await makeSmallCounty(backend.ask)
    await backend.ask('safety.backUp', {})
    await backend.close()
    const ledger = path.join(dataFolder, 'ledger.sqlite')
    const bytes = await readFile(ledger)
    bytes.fill(0xff, 4096, 4096 + 3000)
    await writeFile(ledger, bytes)
    await use(dataFolder)
  },
})

test('says that the ledger is damaged, and goes back to a backup', async ({
  appPage,
  dataFolder,
}) => {
  await expect(appPage.getByText('台账没有打开')).toBeVisible()
  await expect(appPage.getByText(/^台账文件已损坏/)).toBeVisible()
  await expectAccessible(appPage)

  await appPage.getByRole('row', { name: /手动/ }).getByRole('button', { name: /^恢复/ }).click()
  const dialog = appPage.getByRole('dialog', { name: '恢复备份' })
  await expect(dialog).toContainText('共 5 个项目。打不开的台账文件会移到旁边保存，不会删除。')
  await dialog.getByRole('button', { name: '恢复' }).click()
  await new ShellPage(appPage).open('项目库')
  await expect(new ProjectsPage(appPage).rows).toHaveCount(5)
  expect((await readdir(dataFolder)).some((name) => name.startsWith('damaged-'))).toBe(true)
})
