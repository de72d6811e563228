/** What a school can be besides its stage: 寄宿, 教学点, in a priority poor village, 城区. */
export const SCHOOL_FLAGS = ['isBoarding', 'isTeachingPoint', 'inPoorVillage', 'isUrban'] as const

export type SchoolFlag = (typeof SCHOOL_FLAGS)[number]

/** A flag that is not set says that nobody marked the school so. */
export type SchoolFlags = Readonly<Record<SchoolFlag, boolean>>
