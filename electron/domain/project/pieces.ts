import { comparable } from '../text/comparable.ts'

/** What measures a work, and is no number of pieces. */
const MEASURES = new Set(
  (
    '米 m 延米 延长米 千米 公里 km 里 ㎡ 平方米 平方 平米 万平方米 万㎡ 亩 公顷 立方米 方 m³ ' +
    '吨 千克 公斤 kg 升 千瓦 kW kVA 万册 千册 万件 万台 万个 万人'
  )
    .split(' ')
    .map(comparable),
)
/** What a category counts whole works in, one for each project unless it says how many. */
const WORKS = new Set(['项', '栋', '幢', '座', '所', '个', '处', '宗'])

/** How many pieces a project is of its category, and what they are counted in. */
export interface Pieces {
  readonly count: number
  readonly unit: string
  /** 420米 of walls is one work in a category of works: the quantity says how large it is. */
  readonly isMeasured: boolean
}

/** What projects are counted in of which nobody said how many pieces they are. */
const PROJECTS = '个项目'

/**
 * Where the category counts works, a blank quantity is one, and so is a measured one. One work may be
 * any number of 套 or 册: a blank quantity is no piece then, and is counted as a project beside them.
 */
export function piecesOf(
  { quantity, unit }: { readonly quantity: number | null; readonly unit: string | null },
  categoryUnit: string,
): Pieces {
  const isMeasured =
    quantity !== null &&
    unit !== null &&
    MEASURES.has(comparable(unit)) &&
    WORKS.has(comparable(categoryUnit))
  if (quantity === null && !WORKS.has(categoryUnit)) return { count: 1, unit: PROJECTS, isMeasured }
  if (quantity === null || isMeasured) return { count: 1, unit: categoryUnit, isMeasured }
  return { count: quantity, unit: unit ?? categoryUnit, isMeasured }
}
