import { describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import {
  checkTemplate,
  fillTemplate,
} from '#backend/reports/outputs/office-template/fill-template.ts'
import { readPackage } from '#backend/reports/outputs/office-template/read-package.ts'
import { AppError } from '#contract/result.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { writeWorkbook } from '../../../helpers/report-files/write-workbook.ts'
import { ALL } from '../built-report.ts'
import { binchuan } from '../county-facts.ts'
import { withParts, writeTemplate } from '../../../helpers/report-files/write-template.ts'

function refusalOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.data.details
    throw error
  }
  return null
}

describe('a file that is no template to be trusted', () => {
  const external = (type: string) => (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.com/x" TargetMode="External"/></Relationships>`,
    )
  const rels = 'word/_rels/document.xml.rels'
  const types = '[Content_Types].xml'
  const bomb = '<w:x/>'.repeat(2_000_000)

  it.each([
    ['template_has_programs', { 'word/vbaProject.bin': 'x' }],
    ['template_has_programs', { 'word/activeX/activeX1.xml': '<a/>' }],
    ['template_has_programs', { 'word/embeddings/oleObject1.bin': 'x' }],
    [
      'template_has_programs',
      {
        [types]: (text: string) =>
          text.replace(
            'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
            'vnd.ms-word.document.macroEnabled.main',
          ),
      },
    ],
    [
      'template_not_office',
      { [types]: (text: string) => text.replaceAll('wordprocessingml', 'x') },
    ],
    ['template_has_links', { [rels]: external('image') }],
    ['template_has_links', { [rels]: external('aFChunk') }],
    ['template_damaged', { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }],
    ['template_damaged', { 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>{{县名}}' }],
    ['template_too_large', { 'word/bomb.xml': bomb }],
    ['template_too_large', { 'word/braces.xml': `<x>${'{'.repeat(20_000)}</x>` }],
    ['template_too_large', { 'word/braces.xml': `<x>${'｛'.repeat(20_000)}</x>` }],
  ] as const)('is refused: %s', async (rule, parts) => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), parts)
    expect(refusalOf(() => readPackage(bytes, '季报.docx'))).toEqual({
      rule,
      subject: '季报.docx',
    })
  })

  const relationship = (attributes: string) => (text: string) =>
    text.replace('</Relationships>', `<Relationship Id="rX" ${attributes}/></Relationships>`)
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const image = `Type="${OFFICE}/image" Target="https://example.com/x"`
  const list = (element: string) =>
    `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">${element}</p:Relationships>`

  it.each([
    ['a prefix', 'word/_rels/x.xml.rels', list(`<p:Relationship ${image} TargetMode="External"/>`)],
    [
      'a capital ending',
      'word/_rels/x.xml.RELS',
      list(`<p:Relationship ${image} TargetMode="External"/>`),
    ],
    ['letters as numbers', rels, relationship(`${image} TargetMode="&#69;xternal"`)],
    ['hexadecimal letters', rels, relationship(`${image} TargetMode="&#x45;xternal"`)],
    ['a > before it', rels, relationship(`Foo="a>b" ${image} TargetMode="External"`)],
    ['a decoy', rels, relationship(`Foo=" Type='/hyperlink' " ${image} TargetMode="External"`)],
    [
      'a decoy prefix',
      rels,
      relationship(`x:TargetMode="Internal" ${image} TargetMode="External"`),
    ],
    ['a mode nobody knows', rels, relationship(`${image} TargetMode="Other"`)],
    ['no mode at all', rels, relationship(image)],
    [
      'a server as part of the file',
      rels,
      relationship(`Type="${OFFICE}/image" Target="\\\\server\\x.png"`),
    ],
  ] as const)('is refused for a link behind %s', async (_name, part, change) => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), {
      [part]: change,
    })
    expect(refusalOf(() => readPackage(bytes, '季报.docx'))).toMatchObject({
      rule: 'template_has_links',
    })
  })

  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (...texts: readonly string[]) =>
    texts.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')
  const field = (...codes: readonly string[]) =>
    char('begin') + codes.join('') + char('separate') + char('end')
  const withField = (runs: string) => ({
    'word/document.xml': (text: string) => text.replace('</w:p>', `${runs}</w:p>`),
  })

  it.each([
    field(code(' INCLUDEPICTURE "https://example.com/x" ')),
    field(code('INCLUDE', 'TEXT "\\\\server\\x"')),
    field(code('dd', 'e', 'auto c:\\x.exe')),
    field(code('&#68;DE excel x')),
    field(code('<![CDATA[LINK Excel.Sheet.8 x]]>')),
    field(code('IF 1 = 1 '), field(code('DDE excel x'))),
    field(field(code('QUOTE 68 68 69')), code(' excel x')),
    char('begin') + code('LINK x'),
    '<w:fldSimple w:instr=" INCLUDEPICTURE x "><w:r/></w:fldSimple>',
    '<w:fldSimple x:instr="PAGE" w:instr="&#x49;NCLUDETEXT x"/>',
    '<w:r><w:fldChar x:fldCharType="end" w:fldCharType="begin"/></w:r>',
  ])('is refused for the field %s', async (runs) => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), withField(runs))
    expect(refusalOf(() => readPackage(bytes, '季报.docx'))).toMatchObject({
      rule: 'template_has_links',
    })
  })

  it('keeps fields of Word’s own that fetch nothing', async () => {
    const runs =
      field(code(' PA', 'GE ')) +
      field(code('IF '), field(code('PAGE')), code(' = 1 "LINK" "DDE"')) +
      field(code('HYPERLINK "https://example.com/x"')) +
      '<w:fldSimple w:instr="NUMPAGES"/>'
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), withField(runs))
    expect(() => readPackage(bytes, '季报.docx')).not.toThrow()
  })

  const typed = (element: string) => ({
    [types]: (text: string) => text.replace('</Types>', `${element}</Types>`),
  })
  it.each([
    ['template_has_programs', { 'word/embeddings/x.docm': 'x' }],
    ['template_has_programs', { 'word/embeddings/x.bin': 'x' }],
    ['template_has_programs', { 'word/media/x.exe': 'x' }],
    [
      'template_has_programs',
      {
        'word/plain.dat': 'x',
        ...typed(
          '<Override PartName="/word/plain.dat" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      },
    ],
    [
      'template_has_programs',
      {
        'word/plain.dat': 'x',
        ...typed(
          '<Default Extension="DAT" ContentType="application/vnd.ms-office.&#118;baProject"/>',
        ),
      },
    ],
    [
      'template_has_programs',
      {
        [rels]: relationship(
          `Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="x"`,
        ),
      },
    ],
    [
      'template_has_links',
      {
        'word/footer9.dat': `<w:ftr>${field(code('DDE x'))}</w:ftr>`,
        ...typed(
          '<Override PartName="/word/footer9.dat" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>',
        ),
      },
    ],
    ['template_damaged', { 'word/../x.bin': 'x' }],
    ['template_damaged', { '/word/x.bin': 'x' }],
    ['template_damaged', { 'c:/x.bin': 'x' }],
    ['template_damaged', { 'word//x.bin': 'x' }],
    ['template_damaged', { 'word/_rels/x.xml%2Erels': 'x' }],
    ['template_damaged', { 'Word/Document.xml': '<x/>' }],
    ['template_damaged', { 'word/x.xml': '<x a="1" a="2"/>' }],
    ['template_damaged', { 'word/x.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' }],
  ] as const)('is refused: %s for %j', async (rule, parts) => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), parts)
    expect(refusalOf(() => readPackage(bytes, '季报.docx'))).toMatchObject({ rule })
  })

  it('goes no deeper than can be walked down', async () => {
    const book = await writeWorkbook({ 上报表: { cells: { A1: '{{县名}}' } } })
    const nested = (count: number) =>
      withParts(book, {
        'xl/worksheets/sheet1.xml': (text) =>
          text.replace(
            '</worksheet>',
            `<extLst>${'<x>'.repeat(count)}${'</x>'.repeat(count)}</extLst></worksheet>`,
          ),
      })
    const dataset = composeReport(buildReport(binchuan(), ALL))
    expect(refusalOf(() => fillTemplate(nested(900), '上报表.xlsx', dataset))).toBeNull()
    expect(refusalOf(() => checkTemplate(nested(30_000), '上报表.xlsx'))).toEqual({
      rule: 'template_damaged',
      subject: '上报表.xlsx',
    })
  })

  it('may hold a workbook behind a chart', async () => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{县名}}'] }), {
      'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'x',
      'word/media/图 1%20.png': 'x',
    })
    expect(() => readPackage(bytes, '季报.docx')).not.toThrow()
  })

  it.each([
    ['template_empty', new Uint8Array()],
    ['template_not_office', new TextEncoder().encode('不是压缩文件')],
    ['template_damaged', new TextEncoder().encode('PK\u0003\u0004 cut off')],
    ['template_too_large', new Uint8Array(11 * 1024 * 1024)],
  ])('is refused: %s for its bytes', (rule, bytes) => {
    expect(refusalOf(() => readPackage(bytes, '季报.docx'))).toMatchObject({ rule })
  })

  it('keeps links to be clicked, and loses the template Word would fetch', async () => {
    const bytes = withParts(await writeTemplate({ paragraphs: ['{{季度}}'] }), {
      [rels]: external('hyperlink'),
      'word/_rels/settings.xml.rels': external('attachedTemplate')(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      ),
      'word/settings.xml': (text) =>
        text.replace('</w:settings>', '<w:attachedTemplate r:id="rX"/></w:settings>'),
    })
    const parts = readPackage(bytes, '季报.docx')
    const textOf = (part: string) => parts.find(({ name }) => name === part)?.bytes.toString()
    expect(textOf(rels)).toContain('https://example.com/x')
    expect(textOf('word/_rels/settings.xml.rels')).not.toContain('example.com')
    expect(textOf('word/settings.xml')).not.toContain('attachedTemplate')
  })
})
