import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dateZip } from '#backend/reports/outputs/zip-day.ts'

const parts = { '表.xml': new TextEncoder().encode('<表/>'), 'b/c.xml': new Uint8Array(5000) }

test('a zip dated with one day is the same whenever it was written, and still holds its parts', () => {
  const [early, late] = ['2020-01-02', '2026-11-26'].map((written) =>
    zipSync(parts, { mtime: written }),
  )
  if (!early || !late) throw new Error('nothing written')
  expect(late).not.toEqual(early)
  dateZip(early, '2020-07-03')
  dateZip(late, '2020-07-03')
  expect(late).toEqual(early)
  expect(strFromU8(unzipSync(late)['表.xml'] ?? new Uint8Array())).toBe('<表/>')
})
