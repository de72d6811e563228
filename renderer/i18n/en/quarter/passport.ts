import type { Sentences } from '../../typed-keys.ts'
import type { passport as source } from '../../zh-CN/quarter/passport.ts'

export const passport: Sentences<typeof source> = {
  title: 'Where this figure comes from',
  open: '{{text}}: where this figure comes from',
  failed: 'The origin of this figure was not found',
  squareMetres: 'm²',
  formula: {
    sum: 'The figure is the sum of these rows.',
    difference: 'The figure is the first sum less the second.',
    quotient: 'The figure is the first sum divided by the second.',
    change: 'The figure is the rate at the end of the quarter less that of the quarter before.',
    shortfall: 'The figure is the first sum less the second, and never below 0.',
  },
  differs: 'The rows make {{sum}}, which is not what the report says. See the checks.',
  before: 'Quarter before: {{name}}',
  madeOf: 'Made of {{count}} rows',
  adds: 'Adds',
  noRows: 'No project is counted',
  noEntries: 'The ledger holds no entry for it.',
  changedSince: 'Entries were changed after the report; they add up to something else now.',
  noTrace: 'Entered before the change log began; nobody is named.',
  writtenBy: '{{operator}}',
  reason: 'Reason: {{reason}}',
  file: '"{{fileName}}", sheet "{{sheet}}"',
  cell: '"{{fileName}}", sheet "{{sheet}}", {{cell}}',
  row: 'row {{row}}',
  noSource: 'No source named',
  area: 'Area',
  blankQuantity: 'Quantity not filled in, counted as 1',
  laterRevision: 'Revised only on {{date}}, not counted:',
  correction: 'Correction',
}
