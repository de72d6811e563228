import { comparable } from '#domain/text/comparable.ts'

interface Called {
  readonly label: string
  readonly alsoCalled?: readonly string[]
}

/** The option that is called as was typed, else the first whose words hold it; undefined for none. */
export function meantChoice<Option extends Called>(
  text: string,
  options: readonly Option[],
): Option | undefined {
  const wanted = comparable(text)
  if (wanted === '') return undefined
  const words = ({ label, alsoCalled = [] }: Option): string[] =>
    [label, ...alsoCalled].map((word) => comparable(word))
  return (
    options.find((option) => words(option).includes(wanted)) ??
    options.find((option) => words(option).some((word) => word.includes(wanted)))
  )
}
