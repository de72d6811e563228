export const projects = { title: '项目库' } as const
