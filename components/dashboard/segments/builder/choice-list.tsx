/* The list of the ARIA combobox: its lines are never focused, since the keyboard stays in the field, which names the active one. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events */
import { useLanguage } from '../../../ui/language.tsx'
import type { Choice } from './choice.ts'

/** The list below a combobox. `of` is the field's id, from which its lines are named. */
export function ChoiceList({
  id,
  of,
  label,
  choices,
  active,
  chosen,
  onTake,
}: {
  id: string
  of: string
  label: string
  choices: readonly Choice[]
  active: number
  chosen: string | undefined
  onTake: (choice: Choice) => void
}) {
  const { t } = useLanguage()
  if (choices.length === 0) {
    return (
      <div class="combo-list combo-none" id={id} role="listbox" aria-label={label}>
        <div role="option" aria-disabled="true" aria-selected="false">
          {t('builder.choice.none')}
        </div>
      </div>
    )
  }
  const line = (choice: Choice, index: number) => (
    <div
      key={choice.value}
      id={`${of}-${index}`}
      role="option"
      class={`combo-line ${index === active ? 'combo-active' : ''}`}
      aria-selected={choice.value === chosen}
      aria-disabled={choice.off !== undefined}
      onClick={() => onTake(choice)}
    >
      <bdi class="combo-text">{choice.text}</bdi>
      {(choice.off ?? choice.hint) && <span class="combo-hint">{choice.off ?? choice.hint}</span>}
    </div>
  )
  return (
    // The press would take the focus first, and the list would close under it.
    <div class="combo-list" id={id} role="listbox" aria-label={label} onMouseDown={(event) => event.preventDefault()}>
      {groupsOf(choices).map(({ name, from, items }) =>
        name === undefined ? (
          items.map((choice, i) => line(choice, from + i))
        ) : (
          <div key={name} role="group" aria-label={name}>
            <div class="combo-group" aria-hidden="true">
              {name}
            </div>
            {items.map((choice, i) => line(choice, from + i))}
          </div>
        ),
      )}
    </div>
  )
}

function groupsOf(choices: readonly Choice[]): { name: string | undefined; from: number; items: Choice[] }[] {
  const groups: { name: string | undefined; from: number; items: Choice[] }[] = []
  choices.forEach((choice, i) => {
    const newest = groups.at(-1)
    if (newest && newest.name === choice.group) newest.items.push(choice)
    else groups.push({ name: choice.group, from: i, items: [choice] })
  })
  return groups
}
