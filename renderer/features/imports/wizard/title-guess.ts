/** What a sheet's title says about its rows; null where it says nothing. */
export interface TitleGuess {
  readonly programme: string | null
  readonly year: number | null
}

const COUNTY = /^[\u4e00-\u9fff]{2,12}?(?:县|市|区|自治州)(?:教育体育局|教育局|教体局)?/
const BRACKETED = /[（(][^）)]*[）)]$/
const YEAR_RANGE = /\d{4}年?[—–~～至-]+\d{4}年?度?/g
const DATE = /(?:截至|截止)?\d{4}年度?(?:第?[一二三四1-4]季度|\d{1,2}月(?:底|份)?(?:\d{1,2}日)?)?/g

/** Words at the end of a title that say what the paper is, not which programme it is about. */
const PAPER_WORDS = [
  '表',
  '台账',
  '清单',
  '一览',
  '汇总',
  '明细',
  '统计',
  '登记',
  '情况',
  '进展',
  '进度',
  '完成',
  '计划',
  '面积',
  '目标',
  '任务',
  '分解',
  '实施',
  '建设',
  '填报',
  '调度',
]

/** Before these the programme's own name ends, which may itself end in one of the words above. */
const LAST_WORDS = ['项目', '工程']

/** What remains of titles that name no programme at all. */
const GENERIC = new Set(['学校', '学校建设', '校舍', '校舍建设', '教育', '教育系统', '中小学'])

/**
 * `宾川县2020年义务教育薄弱环节改善与能力提升项目进展情况表` speaks of 2020 and of
 * 义务教育薄弱环节改善与能力提升. A known programme named in the title wins over the cut-out words.
 */
export function guessFromTitle(
  title: string | null,
  knownProgrammes: readonly string[],
): TitleGuess {
  if (title === null) return { programme: null, year: null }
  const text = title.replace(/\s+/g, '')
  const known = knownProgrammes
    .filter((name) => text.includes(name.replace(/\s+/g, '')))
    .toSorted((a, b) => b.length - a.length)[0]
  const year = /(\d{4})年/.exec(text.replace(YEAR_RANGE, ''))?.[1]
  return { programme: known ?? cutOut(text), year: year === undefined ? null : Number(year) }
}

function cutOut(title: string): string | null {
  let name = title
    .replace(BRACKETED, '')
    .replace(COUNTY, '')
    .replace(YEAR_RANGE, '')
    .replace(DATE, '')
  for (let word = paperWord(name); word !== undefined; word = paperWord(name)) {
    name = name.slice(0, -word.length)
  }
  const last = LAST_WORDS.find((word) => name.endsWith(word))
  if (last !== undefined) name = name.slice(0, -last.length)
  const isName = /[\u4e00-\u9fff]{4}/.test(name) && name.length <= 60
  return isName && !GENERIC.has(name) ? name : null
}

function paperWord(text: string): string | undefined {
  return PAPER_WORDS.find((word) => text.endsWith(word))
}
