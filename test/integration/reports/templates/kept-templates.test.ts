import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend } from '../../../helpers/test-backend.ts'
import { writeTemplate } from '../../../helpers/report-files/write-template.ts'
import { type ClosingOffice, openOffice } from '../../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const folderOf = (dataFolder: string) => join(dataFolder, 'templates')

test('a lost file of a template in the recycle bin, or of a replaced one, is found out', async () => {
  const { backend } = office
  const first = { fileName: '旧.docx', bytes: await writeTemplate({ paragraphs: ['{{县名}}'] }) }
  const second = { fileName: '新.docx', bytes: await writeTemplate({ paragraphs: ['{{季度}}'] }) }
  const { id } = await backend.ask('reportTemplates.add', first)
  await backend.ask('reportTemplates.replace', { id, ...second })
  await backend.ask('reportTemplates.remove', { id })
  expect(await backend.ask('app.verify', {})).toMatchObject({ ok: true })
  rmSync(folderOf(backend.dataFolder), { recursive: true })
  expect((await backend.ask('app.verify', {})).findings).toEqual([
    { code: 'file_missing', detail: '旧.docx' },
    { code: 'file_missing', detail: '新.docx' },
  ])
})

test('a template outlives the restoring of a backup and the moving of the data folder', async () => {
  const { backend } = office
  const bytes = await writeTemplate({ paragraphs: ['{{县名}}'] })
  const { id } = await backend.ask('reportTemplates.add', { fileName: '季报.docx', bytes })
  const { name } = await backend.ask('safety.backUp', {})
  const other = await writeTemplate({ paragraphs: ['{{季度}}'] })
  await backend.ask('reportTemplates.replace', { id, fileName: '季报.docx', bytes: other })
  await backend.ask('reportTemplates.remove', { id })
  const before = backend.events.length
  await backend.ask('safety.restore', { name })
  expect(backend.events.slice(before)).toContainEqual({
    type: 'changed',
    topics: expect.arrayContaining(['reportTemplates']),
  })
  expect((await backend.ask('reportTemplates.read', { id })).bytes).toEqual(bytes)
  await backend.close()
  const dataFolder = mkdtempSync(join(tmpdir(), 'moved-'))
  cpSync(backend.dataFolder, dataFolder, { recursive: true })
  const moved = await createTestBackend({ dataFolder })
  expect((await moved.ask('reportTemplates.read', { id })).bytes).toEqual(bytes)
  expect(await moved.ask('app.verify', {})).toMatchObject({ ok: true })
  expect(readdirSync(folderOf(dataFolder))).toHaveLength(2)
  await moved.remove()
  await backend.restart()
})
