import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import { fundingSourceReader } from '../../values/words/value-vocabularies.ts'
import { headerKey, withoutPart } from '../headers/header-key.ts'

/** 市 and 区, 市财政 and 区级配套: whose money that is depends on what levels stand beside it. */
const OF_SOME_LEVEL = /^([市区])((?:级|本级)?(?:财政|配套|自筹|统筹|补助|投入|承担)?(?:资金)?)$/

/** So far to either side the columns without a group are looked at together. */
const NEAR = 5

/**
 * Below 州 or 盟 a 市 is a county, beside 县 a 区 is the autonomous region, and below a 市 or 省 it is a
 * county: the columns whose header means such a level, with the header they are to be understood by.
 */
export function levelsBeside(
  columns: readonly HeaderColumn[],
): ReadonlyMap<number, readonly string[]> {
  const meant = new Map<number, readonly string[]>()
  for (const [index, { column, path }] of columns.entries()) {
    const [, level, rest] = OF_SOME_LEVEL.exec(leafKey(path)) ?? []
    if (level === undefined || rest === undefined) continue
    const group = path.slice(0, -1).join('\n')
    const beside = columns
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .filter((other) => other.column !== column && other.path.slice(0, -1).join('\n') === group)
      .map((other) => leafKey(other.path))
    const name = level === '市' ? ofCity(beside) : ofDistrict(beside)
    if (name !== null) meant.set(column, [...path.slice(0, -1), `${name}${rest || '级'}`])
  }
  return meant
}

function ofCity(beside: readonly string[]): string | null {
  const isBelowPrefecture = beside.some((key) => /^[州盟]|^地区/.test(key) && isOf(key, 'city'))
  return isBelowPrefecture && !beside.some((key) => isOf(key, 'county')) ? '县' : null
}

function ofDistrict(beside: readonly string[]): string | null {
  const [hasProvince, hasCity, hasCounty] = ['province', 'city', 'county'].map((source) =>
    beside.some((key) => isOf(key, source)),
  )
  if (hasCounty) return hasProvince ? null : '自治区'
  return hasProvince || hasCity ? '县' : null
}

function isOf(key: string, source: string): boolean {
  const read = fundingSourceReader.read(key)
  return read?.isWhole === true && read.id === source
}

function leafKey(path: readonly string[]): string {
  return withoutPart(headerKey(path.at(-1) ?? ''))
}
