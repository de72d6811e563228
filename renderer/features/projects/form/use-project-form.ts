import { Form } from 'antd'
import { useState } from 'react'
import { clearDraft, readDraft, writeDraft } from '../../../drafts.ts'
import { BLANK_VALUES, type ProjectFormValues } from './form-values.ts'

/** A project form whose typing is kept as a draft under the key until saved or given up. */
export function useProjectForm(draftKey: string, stored: ProjectFormValues) {
  const [form] = Form.useForm<ProjectFormValues>()
  const [draft, setDraft] = useState(() => readDraft<Partial<ProjectFormValues>>(draftKey))
  const initial: ProjectFormValues = { ...BLANK_VALUES, ...stored, ...draft?.values }
  return {
    form,
    initial,
    /** When the draft the form began with was typed; null without one. */
    draftTypedAt: draft?.typedAt ?? null,
    onTyped: (values: ProjectFormValues) => writeDraft(draftKey, values),
    /** Forgets what was typed and shows the stored values again. */
    discard: () => {
      clearDraft(draftKey)
      setDraft(null)
      form.setFieldsValue(stored)
    },
    forget: () => clearDraft(draftKey),
  }
}
