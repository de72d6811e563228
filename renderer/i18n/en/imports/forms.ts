import type { Sentences } from '../../typed-keys.ts'
import type { forms as source } from '../../zh-CN/imports/forms.ts'

export const forms: Sentences<typeof source> = {
  tab: 'Forms',
  hint: 'Write a form for townships and schools to fill in. It holds the known projects and the last figures, with drop-down lists and checks; what comes back is imported without mapping any column.',
  kind: 'Kind of form',
  kinds: {
    progress: 'Quarterly progress',
    projects: 'Projects',
    schools: 'Schools and conditions',
    targets: 'Targets',
    funds: 'Funds',
  },
  quarter: 'As at',
  year: 'Year of the survey',
  township: 'Township',
  school: 'School',
  programme: 'Programme',
  all: 'All',
  write: 'Write the form',
  saved: 'Saved to {{path}}, with {{count}} rows filled in.',
  closed:
    'This quarter is closed: the form cannot be imported when it comes back. Choose an open quarter.',
  downloaded: 'Downloaded "{{file}}", with {{count}} rows filled in.',
  returned:
    'This is a form this program gave out ({{scope}}); every column is known. Look it through, then write.',
}
