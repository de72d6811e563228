import type { Rule } from 'antd/es/form'
import type { TFunction } from 'i18next'
import { isUnread, type Unread } from './typed.ts'

/** “三百万”不是数字。请只写数字，例如 3957.5。 */
export function unreadText({ unread, why }: Unread, t: TFunction): string {
  return t(`app.entry.${why}`, { text: unread })
}

/**
 * Form rule: nothing unread may be left in the field.
 *
 * @param ofNegative what to do instead of typing a negative number
 */
export function readable(t: TFunction, ofNegative = ''): Rule {
  return {
    validator: (_rule, value: unknown) => {
      if (!isUnread(value)) return Promise.resolve()
      const remedy = value.why === 'negative' ? ofNegative : ''
      return Promise.reject(new Error(unreadText(value, t) + remedy))
    },
  }
}

/** Form rule: the field must be filled in. */
export function needed(label: string, t: TFunction): Rule {
  return {
    validator: (_rule, value: unknown) => {
      const blank = value === null || value === undefined || value === ''
      return blank || (typeof value === 'string' && value.trim() === '')
        ? Promise.reject(new Error(t('app.entry.needed', { field: label })))
        : Promise.resolve()
    },
  }
}
