import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DOCUMENT, drawLayers, withPicture } from './draw-layers.ts'

test('the picture of the layers shows the imports as they are (npm run docs:layers redraws it)', () => {
  const document = readFileSync(DOCUMENT, 'utf8')
  expect(document).toBe(withPicture(document, drawLayers()))
})
