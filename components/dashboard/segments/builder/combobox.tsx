/* No native element is a list that narrows as you type; this is the ARIA combobox, whose keys belong to its field. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLanguage } from '../../../ui/language.tsx'
import { exactly, found, MOST_SHOWN, type Choice } from './choice.ts'
import { ChoiceList } from './choice-list.tsx'

export interface ComboboxProps {
  id: string
  /** What a screen reader calls it. */
  label: string
  /** What stands in the field while nothing is typed: the present choice. '' in one that collects several. */
  shown: string
  /** The present choice in the list. */
  chosen?: string
  /** Asked when the list opens. */
  choices: () => Choice[]
  /** Whether anything may be typed, or only what is in the list. */
  free?: boolean
  placeholder?: string
  describedBy?: string | undefined
  invalid?: boolean
  onPick: (value: string) => void
  /** Backspace in the empty field. */
  onBack?: () => void
}

/**
 * A field with a list that narrows as you type. Arrows choose, Enter or Tab takes, Escape leaves it as it was. What is left behind in a free
 * field is taken; in the others the former choice comes back.
 */
export function Combobox({ id, label, shown, chosen, choices, free = false, onPick, onBack, ...look }: ComboboxProps) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const box = useRef<HTMLDivElement>(null)
  const list = open ? listed(choices(), typed, free, (text) => t('builder.choice.own', { text })) : []
  const close = (): void => {
    setOpen(false)
    setTyped(null)
    setActive(-1)
  }
  const show = (): void => {
    if (open) return
    setOpen(true)
    setActive(choices().findIndex(({ value }) => value === chosen))
  }
  const take = (choice: Choice | undefined): boolean => {
    if (!choice || choice.off !== undefined) return false
    close()
    onPick(choice.value)
    return true
  }
  const leave = (): void => {
    const text = typed?.trim() ?? ''
    close()
    if (text === '') return
    const meant = exactly(choices(), text)
    if (meant && meant.off === undefined) onPick(meant.value)
    else if (free) onPick(text)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const isTyped = typed !== null && typed.trim() !== ''
    if (event.key === 'Tab') {
      if (open && isTyped) take(list[active])
      return
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) show()
      else if (list.length > 0) setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, list.length))
    } else if (event.key === 'Enter' && open) take(list[active])
    else if (event.key === 'Escape' && (open || typed !== null)) close()
    else if (event.key === 'Backspace' && onBack && !isTyped && !typed) return onBack()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, open])
  return (
    <div ref={box} class={`combo ${open ? 'combo-open' : ''}`}>
      <input
        id={id}
        class="input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={look.describedBy}
        aria-invalid={look.invalid ? true : undefined}
        placeholder={look.placeholder}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        title={shown}
        value={typed ?? shown}
        onInput={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          setOpen(true)
          setActive(text.trim() === '' ? -1 : 0)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={show}
        onKeyDown={press}
        onBlur={leave}
      />
      {open && (
        <ChoiceList id={`${id}-list`} of={id} label={label} choices={list} active={active} chosen={chosen} onTake={take} />
      )}
    </div>
  )
}

function step(active: number, by: 1 | -1, count: number): number {
  if (active < 0) return by === 1 ? 0 : count - 1
  return (active + by + count) % count
}

/** What fits; in a free field what was typed itself is the last line. */
function listed(choices: readonly Choice[], typed: string | null, free: boolean, own: (text: string) => string): Choice[] {
  const text = typed?.trim() ?? ''
  const fit = found(choices, text).slice(0, MOST_SHOWN)
  return free && text !== '' && !exactly(choices, text) ? [...fit, { value: text, text: own(text) }] : fit
}
