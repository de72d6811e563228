import { schoolAtStart } from '#domain/schools/project-in-full.ts'
import { comparable } from '#domain/text/comparable.ts'
import { bareName } from './places.ts'

/** A school as the name of a project may begin with it. */
export interface NamedPlace {
  readonly name: string
  readonly township: string | null
  readonly county: string | null
}

/**
 * What a project's name says besides the school it begins with: 豆沙镇石门小学公厕, 石门小学公厕 and
 * 公厕 of 石门小学 in 豆沙镇 are all 公厕. A name that is only the school's stays whole.
 */
export function workName(name: string, school: NamedPlace): string {
  const whole = comparable(name)
  const own = withoutPlaces(school.name, school)
  const rest = withoutPlaces(whole, school)
  const said = own !== '' && rest.startsWith(own) ? own.length : schoolAtStart(own, rest)
  if (said === 0 || rest.length === said) return whole
  return workName(rest.slice(said), school)
}

function withoutPlaces(name: string, { township, county }: NamedPlace): string {
  return bareName(bareName(name, county), township)
}
