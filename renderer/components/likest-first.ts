import { projectInFull } from '#domain/schools/project-in-full.ts'
import { similarity } from '#domain/text/similarity.ts'

interface NamedOption {
  readonly name: string
  readonly schoolName: string
}

/** The projects whose names, with their schools in front, are most like what was said come first. */
export function likestFirst<Option extends NamedOption>(
  options: readonly Option[],
  said: string,
): Option[] {
  return options
    .map((option) => ({
      option,
      degree: similarity(projectInFull(option.schoolName, option.name), said),
    }))
    .toSorted((a, b) => b.degree - a.degree)
    .map(({ option }) => option)
}
