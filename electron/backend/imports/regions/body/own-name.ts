import { findSchoolName } from '../../values/words/school-in-text.ts'
import { looksLikeSchool } from '../../values/words/school-name.ts'
import { categoryReader, stageReader } from '../../values/words/value-vocabularies.ts'

/**
 * 永安小学, 县一中宿舍 and 2号宿舍楼 name a school or works of their own, and however well their figures agree
 * with others they are no sum; 公办幼儿园, 全县小学, 三类设备 and 普通高中建设（2个） name what
 * several have in common.
 */
export function hasOwnName(label: string): boolean {
  if (HOW_MANY.test(label) || KINDS.test(label.trim()) || OF_SECTOR.test(label.trim())) return false
  const school = findSchoolName(label) ?? (looksLikeSchool(label) ? label : null)
  const isOneSchool = school !== null && stageReader.read(school)?.isWhole !== true
  return isOneSchool || categoryReader.read(label) !== null
}

const HOW_MANY = /[(（]共?\d+\p{Script=Han}{1,3}[)）]\s*$/u
/** 三类设备, 两项工程 */
const KINDS = /^[一二两三四五六七八九十\d]{1,3}(?:大?类|种|项)(?!目)/
/** 全州 is a county, after which its schools are called. */
const OF_SECTOR =
  /^(?:全[县市区旗镇乡]|非?普惠|寄宿制|公办|民办|农村|城区|城镇|乡镇|[县区市州]直|义务教育)/
