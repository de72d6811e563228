import { Form, type FormItemProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { needed, readable } from './entry-rules.ts'

interface EntryItemProps extends Omit<FormItemProps, 'label' | 'rules'> {
  /** Stands above the field and in the sentence that asks for it. */
  readonly label: string
  /** What to do instead of typing a negative number. */
  readonly ofNegative?: string
}

/**
 * A field of a form with what has to hold of it: what is typed can be read as what the field holds,
 * and a `required` one is filled in.
 */
export function EntryItem({ required = false, ofNegative, ...props }: EntryItemProps) {
  const { t } = useTranslation()
  const canRead = readable(t, ofNegative)
  const rules = required ? [needed(props.label, t), canRead] : [canRead]
  return <Form.Item required={required} rules={rules} {...props} />
}
