import type { Sentences } from '../../typed-keys.ts'
import type { reportTemplates as source } from '../../zh-CN/quarter/report-templates.ts'

export const reportTemplates: Sentences<typeof source> = {
  action: 'Own templates',
  render: 'Save with "{{name}}" as {{program}}',
  format: { docx: 'Word', xlsx: 'Excel' },
  manage: 'Manage templates',
  title: 'Own templates',
  lead: 'A template is a Word document (.docx) or Excel workbook (.xlsx) of your office, at most {{megabytes}} MB: where a figure belongs, write a field; it becomes the figure of the report. Save the sample and the list of fields first, set them the way your office does, then add the file.',
  sample: 'Word sample',
  sampleWorkbook: 'Excel sample',
  fields: 'Save list of fields',
  add: 'Add template',
  added: 'Template "{{name}}" added',
  replace: 'Replace',
  replaceOf: 'Replace template "{{name}}"',
  replaced: 'Template "{{name}}" replaced',
  removed: 'Template deleted',
  removeConsequence:
    'The template "{{name}}" is no longer listed; files made with it stay as they are.',
  name: 'Template',
  none: 'No templates yet',
  refused:
    '{{count}} places of the template "{{name}}" are not right; it was not kept. Mend them and add it again.',
  closeProblems: 'Close the list of problems',
  near: 'at "{{near}}"',
  cell: 'Sheet "{{sheet}}", cell {{cell}}: ',
  more: '{{count}} more; mend these and add the file again to see them.',
  mend: {
    rename: ' It may be {{suggestion}}.',
    between: ' Write it in the rows of {{suggestion}}.',
    missing: ' Add {{suggestion}}.',
  },
  fault: {
    unknown_field: 'There is no field {{written}}; look it up in the list of fields.',
    unknown_loop: 'There are no rows {{written}}; look them up in the list of fields.',
    field_of_loop: '{{written}} is a field of repeated rows and cannot stand alone.',
    loop_without_sign: '{{written}} are repeated rows: put # before the name and close them.',
    field_with_sign: '{{written}} is a single field: no # or ^ before its name.',
    loop_in_loop: '{{written}} stands within other repeated rows; write them apart.',
    loop_not_closed: '{{written}} is not closed.',
    loop_not_opened: '{{written}} was not opened before.',
    loop_misplaced:
      '{{written}} opens and closes in places that do not fit: put both into one paragraph, each into its own, or both into one row of a table.',
    rows_shared:
      '{{written}} stands in a row of the repeated rows before it; give each rows of its own.',
    rows_in_part:
      'The formula {{written}} takes some of several rows that repeat together and would count the others too; put what is added up into a single row.',
    row_alone:
      'The formula {{written}} names a single cell of repeated rows, of which there will be many; write the sum into a cell of its own as =SUM(D5), with nothing else in the brackets, and reckon with that cell.',
    row_fixed:
      'The formula {{written}} names a cell of repeated rows with $, and nobody can tell which row is meant; write SUM(D$5) for all rows, SUM(D$5:D5) for all down to this one, or leave out the $ for this row.',
    row_above:
      'The formula {{written}} names the row just above the repeated rows; write SUM(D$5:D5) for a running total, or $ before the number for always the same cell, as E$4.',
    place_counted:
      'The formula {{written}} finds its cells by a fixed place (INDIRECT or OFFSET), and other cells will be there once rows repeat; name the cells themselves.',
    sheets_span:
      'The formula {{written}} goes through several sheets, whose rows will not be the same once they repeat; name the cells of each sheet and add them up.',
    braces_open: 'The braces of "{{written}}" do not match: two before and two behind.',
    braces_wide: '"{{written}}" has full width signs; type them in English.',
    command: '{{written}} cannot be used: only #, ^ or / may stand before a name.',
    not_filled_here:
      '{{written}} stands in an endnote, note, name of a sheet, formula or the like, which is not filled; move it into the text, a cell, a header or a footer.',
    pivot_table:
      'The sheet {{written}} has a pivot table, which is not brought up to date; remove it and add up with formulas.',
    no_fields:
      'The file has no fields, so nothing would be filled in. Check that it is the right file, or write fields as in the sample.',
  },
}
