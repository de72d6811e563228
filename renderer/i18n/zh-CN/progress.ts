export const progress = { title: '季度填报' } as const
