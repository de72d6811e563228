import words from '#resources/vocabularies/cell-words.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'
import type { Cell } from '../../workbook/workbook.ts'

/** What a text gives itself away as, whatever header stands above it. */
export type CellSign = 'phone' | 'person' | 'documentNumber' | 'notice' | 'company' | 'structure'

const PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/
const DOCUMENT_NUMBER = /[〔[【({〈](?:19|20)\d{2}[〕\]】)}〉](?:第)?\d{1,5}号/
const NOTICE = /^[《<]?关于.+(?:通知|批复|函|意见|决定|请示|通报|计划|方案)[》>]?$/
const COMPANY = new RegExp(`(?:${words.companyEndings.join('|')})$`)
const STRUCTURE = new RegExp(`^(?:${words.structures.join('|')})+(?:结构)?$`)
const TITLE = `(?:${words.personTitles.join('|')})`
const PERSON = new RegExp(
  `^(?:(?:${words.doubleSurnames.join('|')})|[${words.surnames}])(?:\\p{Script=Han}{1,2}${TITLE}?|${TITLE})$`,
  'u',
)

/** The sign of a cell: 13987654321 a phone, 县财教〔2021〕12号 the number of a document; null for none. */
export function signOf(cell: Cell): CellSign | null {
  if (cell.kind !== 'text' && cell.kind !== 'number') return null
  const text = comparable(String(cell.value))
  if (text.length > 60) return null
  if (text.split(/[,;、/]/).every((part) => PHONE.test(part))) return 'phone'
  if (cell.kind === 'number') return null
  if (DOCUMENT_NUMBER.test(text) && text.length < 30) return 'documentNumber'
  if (NOTICE.test(text)) return 'notice'
  if (COMPANY.test(text)) return 'company'
  if (STRUCTURE.test(text)) return 'structure'
  const [first = ''] = text.split(/[,;、/(]|1[3-9]\d{9}/)
  return PERSON.test(first) ? 'person' : null
}
