export const firstRun = { title: '开始使用' } as const
