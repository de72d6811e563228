import { findSchoolName } from '../../values/words/school-in-text.ts'
import { isGenericSchoolName, looksLikeSchool } from '../../values/words/school-name.ts'
import { categoryReader, stageReader } from '../../values/words/value-vocabularies.ts'

/**
 * 永安小学, 民办育才学校, 三类河小学 and 2号宿舍楼 name a school or works of their own, and however well their
 * figures agree with others they are no sum; 公办幼儿园, 全县小学, 农村薄弱学校, 三类设备 and 普通高中建设（2个） name
 * what several have in common.
 */
export function hasOwnName(label: string): boolean {
  const name = label.trim()
  if (HOW_MANY.test(name) || DISTRICT.test(name)) return false
  const school = findSchoolName(name) ?? (looksLikeSchool(name) ? name : null)
  if (saysKind(name)) return school !== null && !isCommon(school)
  const isOneSchool = school !== null && stageReader.read(school)?.isWhole !== true
  return isOneSchool || categoryReader.read(name) !== null
}

/** Whether nothing is left of a school's name but what many are called. */
function isCommon(school: string): boolean {
  if (OF_ALL.test(school)) return true
  let rest = school
  for (let before = ''; rest !== before;) {
    before = rest
    rest = rest.replace(KINDS, '').replace(OF_SECTOR, '').replace(OF_SORT, '')
  }
  if (rest === '' || !looksLikeSchool(rest) || stageReader.read(rest)?.isWhole === true) return true
  return isGenericSchoolName(rest) && !NUMBERED.test(rest)
}

const OF_ALL = /^全[县市区旗镇乡]/
/** 城区第一小学 is a school. */
const NUMBERED = /^第?[一二三四五六七八九十]/

function saysKind(name: string): boolean {
  return KINDS.test(name) || OF_SECTOR.test(name) || OF_CLASS.test(name)
}

const HOW_MANY = /[(（]共?\d+[所个项校户人名栋幢处座宗件笔套间班台批类种][)）]$/u
/** 头寨子镇学区 is the schools of a township, or, where no figures say so, one that is paid for all of them. */
const DISTRICT = /学区$/
/** 三类设备, 两项工程 */
const KINDS = /^[一二两三四五六七八九十\d]{1,3}(?:大?类|种|项)(?!目)/
/** 基本建设类, 设备类项目 */
const OF_CLASS = /类(?:项目|工程|资金)?$/
/** 全州 is a county, after which its schools are called. */
const OF_SECTOR =
  /^(?:全[县市区旗镇乡]|非?普惠性?|寄宿制|公办|民办|农村|城区|城镇|乡镇|[县区市州]直|义务教育)/
/** 农村薄弱学校, 公办优质园: what many schools are. */
const OF_SORT =
  /^(?:中(?=小学)|属|辖|阶段|各类|其他|小规模|薄弱|标准化|规范化|中心|合格|达标|一般|普通|示范性?|优质|完全|非寄宿制|新建|改扩建)/
