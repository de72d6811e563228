import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AppEvent } from '#contract/events.ts'
import type { Door, OpenDoor } from '../helpers/doors/door.ts'
import { useTemporaryFolder } from '../helpers/temporary-folder.ts'

const BACKEND = new URL('../../electron/backend/worker.ts', import.meta.url)
const OFFICE = { county: '宾川县', bureau: '宾川县教育体育局', operator: '李会计', recipient: null }

/** The real backend answers the same through every door. */
export function describeContract(name: string, open: OpenDoor): void {
  describe(`${name}: the backend`, () => {
    const folder = useTemporaryFolder()
    let door: Door

    beforeAll(async () => {
      door = await open({ dataFolder: folder(), backendWorker: BACKEND })
    })
    afterAll(() => door.close())

    test('answers a question', async () => {
      expect(await door.call('app.status', {})).toMatchObject({
        ok: true,
        value: { dataFolder: folder(), office: null, projectCount: 0 },
      })
    })

    test('names what does not fit the schema', async () => {
      expect(await door.call('app.saveOffice', { county: '宾川县', bureau: 7 })).toMatchObject({
        ok: false,
        error: {
          code: 'invalid_input',
          details: { issues: [{ path: 'bureau' }, { path: 'operator' }] },
        },
      })
    })

    test.each([undefined, null, 'text', 7, [], new Map()])('refuses %s as input', async (input) => {
      expect(await door.call('app.saveOffice', input)).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      })
    })

    test.each(['', 'app.nothing', 'constructor', '__proto__', 'toString', 'desktop.info'])(
      'does not know the method %j',
      async (method) => {
        expect(await door.call(method, {})).toEqual({
          ok: false,
          error: { code: 'unknown_method', details: { method } },
        })
      },
    )

    test('says what was not found', async () => {
      expect(await door.call('projects.get', { id: 'nobody', quarter: '2020Q2' })).toEqual({
        ok: false,
        error: { code: 'not_found', details: { what: 'project', id: 'nobody' } },
      })
    })

    test('tells every page what changed', async () => {
      const heard = Promise.withResolvers<AppEvent>()
      const stop = door.on(heard.resolve)
      expect(await door.call('app.saveOffice', OFFICE)).toMatchObject({
        ok: true,
        value: OFFICE,
      })
      expect(await heard.promise).toMatchObject({ type: 'changed' })
      stop()
    })

    test('reads the bytes of a file and refuses what is no spreadsheet', async () => {
      const bytes = new TextEncoder().encode('%PDF-1.7 这不是表格')
      const input = { fileName: '报表.pdf', bytes, jobId: 'job-1' }
      expect(await door.call('imports.open', input)).toMatchObject({
        ok: false,
        error: { code: 'file_refused', details: { fileName: '报表.pdf' } },
      })
    })

    test('reads a file of 3 MB and answers with its columns', async () => {
      const row = `水田乡,水田中学,教学综合楼,${'备注'.repeat(40)},120.5\r\n`
      const text = `乡镇,学校名称,项目名称,备注,计划总投资（万元）\r\n${row.repeat(10_000)}`
      const bytes = new TextEncoder().encode(text)
      const opened = await door.call('imports.open', {
        fileName: '台账.csv',
        bytes,
        jobId: 'job-2',
      })
      expect(opened).toMatchObject({
        ok: true,
        value: { fileName: '台账.csv', size: bytes.length, sheets: [{ rowCount: 10_000 }] },
      })
    })

    test.each([
      ['json', '{"'],
      ['html', '<!doctype html>'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ])('answers with the bytes of a report as %s', async (format, start) => {
      const answer = await door.call('reports.render', { quarter: '2020Q2', format })
      const { bytes } = (answer.ok ? answer.value : {}) as { bytes: Uint8Array }
      expect(bytes).toBeInstanceOf(Uint8Array)
      expect(new TextDecoder().decode(bytes.subarray(0, start.length))).toBe(start)
    })

    test('answers many questions at once', async () => {
      const asked = Array.from({ length: 50 }, (_, index) =>
        index % 2 === 0
          ? door.call('app.status', {})
          : door.call('projects.get', { id: `p${index}`, quarter: '2020Q2' }),
      )
      const answers = await Promise.all(asked)
      expect(
        answers.map((answer) =>
          answer.ok ? 'status' : answer.error.code === 'not_found' && answer.error.details.id,
        ),
      ).toEqual(asked.map((_, index) => (index % 2 === 0 ? 'status' : `p${index}`)))
    })

    test('what the window owner does is checked like the rest', async () => {
      if (!door.desktop) return
      expect([
        await door.desktop('desktop.printToPdf', { html: 7 }),
        await door.desktop('desktop.nothing', {}),
        await door.desktop('app.status', {}),
      ]).toMatchObject([
        { ok: false, error: { code: 'invalid_input', details: { issues: [{ path: 'html' }] } } },
        { ok: false, error: { code: 'unknown_method', details: { method: 'desktop.nothing' } } },
        { ok: false, error: { code: 'unknown_method', details: { method: 'app.status' } } },
      ])
    })

    test('prints html to a PDF', async () => {
      if (!door.desktop) return
      const answer = await door.desktop('desktop.printToPdf', { html: '<h1>第一季度</h1>' })
      const pdf = (answer.ok ? answer.value : null) as Uint8Array
      expect(pdf).toBeInstanceOf(Uint8Array)
      expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-')
    })
  })
}
