import type { zhCN } from './zh-cn.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation'
    readonly returnNull: false
    readonly resources: { readonly translation: typeof zhCN }
  }
}

/** The shape another language must have: the same keys, any sentences. */
export type Sentences<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Sentences<Source[Key]>
}
