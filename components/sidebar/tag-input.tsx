/* No native element is a list of suggestions that can be drawn and tested; this is the ARIA combobox, whose keys belong to its field. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */
import { useId, useRef, useState } from 'preact/hooks'
import type { Id } from '../../lib/db/id.ts'
import { useLanguage } from './language.ts'
import { setTyped, useSidebar } from './context.ts'

/** Adds a tag on Enter. Suggestions follow the combobox pattern: arrows choose, Enter takes, Escape closes. */
export function TagInput({ contact, taken, onAdd }: { contact: Id; taken: string[]; onAdd: (tag: string) => void }) {
  const { t } = useLanguage()
  const { ask, typed } = useSidebar()
  const id = useId()
  const name = `tag ${contact}`
  const text = typed.value[name] ?? ''
  const setText = (to: string) => setTyped(typed, name, to || undefined)
  const [suggested, setSuggested] = useState<string[]>([])
  const [active, setActive] = useState(-1)
  const asked = useRef(0)

  const close = () => {
    asked.current += 1
    setSuggested([])
    setActive(-1)
  }
  const type = async (value: string) => {
    setText(value)
    close()
    const question = asked.current
    if (value.trim() === '') return
    try {
      const { tags } = await ask('tag.suggest', { text: value.trim() })
      if (question === asked.current) setSuggested(tags.filter((tag) => !taken.includes(tag)))
    } catch {
      // Suggestions are a help only: a tag can be added without them.
    }
  }
  const add = (tag: string) => {
    const plain = tag.trim()
    if (plain === '') return
    setText('')
    close()
    onAdd(plain)
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const count = suggested.length
    if (event.key === 'Enter') add(suggested[active] ?? text)
    else if (event.key === 'Escape' && count > 0) close()
    else if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setActive((active <= 0 ? count : active) - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="combobox">
      <input
        class="input"
        type="text"
        role="combobox"
        data-testid="tag-input"
        data-keep={name}
        aria-label={t('tags.add')}
        aria-autocomplete="list"
        aria-expanded={suggested.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder={t('tags.add')}
        autocomplete="off"
        dir="auto"
        maxLength={80}
        value={text}
        onInput={(event) => void type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={close}
      />
      <ul id={`${id}-list`} role="listbox" class="suggestions" aria-label={t('tags.suggestions')} hidden={suggested.length === 0}>
        {suggested.map((tag, index) => (
          <li
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            dir="auto"
            // The press would take the focus first, and the list would close under it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            {tag}
          </li>
        ))}
      </ul>
    </div>
  )
}
