import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { NO_FILTER, setFilter } from '../../components/project-filter/filter-store.ts'
import { FindingList } from './finding-list.tsx'
import { type Finding, useFindings } from './use-findings.ts'

/** Finds projects, schools and screens from anywhere: Ctrl+K, or the button in the top bar. */
export function SearchBox() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button icon={<SearchOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('app.search.open')} <kbd>{t('app.search.shortcut')}</kbd>
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        closable={false}
        destroyOnHidden
        width={620}
        title={<span className="visually-hidden">{t('app.search.open')}</span>}
        className="search-dialog"
      >
        <SearchDialog onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function SearchDialog({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState(0)
  const { list, isPending } = useFindings(typed)

  const go = (finding: Finding | undefined) => {
    if (!finding) return
    onDone()
    void navigate(address(finding, typed))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && list.length > 0) {
      event.preventDefault()
      setCurrent((index) => (index + step + list.length) % list.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      go(list[current])
    }
  }
  return (
    <>
      <Input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- The dialog was opened in order to type here.
        autoFocus
        size="large"
        prefix={<SearchOutlined aria-hidden />}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A text field with a list of its own is the combobox pattern.
        role="combobox"
        aria-label={t('app.search.hint')}
        aria-expanded={list.length > 0}
        aria-controls="search-findings"
        aria-autocomplete="list"
        {...(list[current] ? { 'aria-activedescendant': `finding-${current}` } : {})}
        placeholder={t('app.search.hint')}
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setCurrent(0)
        }}
        onKeyDown={onKeyDown}
      />
      <FindingList list={list} current={current} onChoose={go} />
      <output className="search-note">
        {typed.trim() === '' && t('app.search.start')}
        {typed.trim() !== '' &&
          !isPending &&
          list.length === 0 &&
          t('app.search.nothing', { text: typed.trim() })}
      </output>
    </>
  )
}

/** Where a finding leads; a long list of projects leads to the filtered ledger. */
function address(finding: Finding, typed: string): string {
  if (finding.kind === 'screen') return `/${finding.screen}`
  if (finding.kind === 'project') return `/projects/${finding.id}`
  if (finding.kind === 'school') return `/schools/${finding.key}`
  setFilter('projects', { ...NO_FILTER, search: typed.trim() })
  return '/projects'
}
