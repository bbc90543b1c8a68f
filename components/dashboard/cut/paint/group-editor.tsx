import { useEffect, useRef, useState } from 'preact/hooks'
import { groupName } from '../../../../lib/rfm/group-name.ts'
import { GROUP_COLOURS, type RfmGroup } from '../../../../lib/rfm/map.ts'
import { LONGEST_NAME } from '../../../../lib/rfm/maps/check-map.ts'
import { groupColour } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { withGroupColour, withGroupName, withoutGroup } from './painting.ts'
import type { Painting } from './use-painting.ts'

/** The chosen group: its name and colour, and a way to take it away. An empty name is told, and the one before stays. */
export function GroupEditor({
  painting: { map, change },
  group,
  isNew,
  onRemoved,
}: {
  painting: Painting
  group: RfmGroup
  /** It was just added: its name is to be typed. */
  isNew: boolean
  /** Gets the group that took over its squares. */
  onRemoved: (heir: string) => void
}) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const others = map.groups.filter(({ id }) => id !== group.id)
  const [heir, setHeir] = useState('')
  // Every letter of one visit to the field is one step back.
  const isStepOpen = useRef(false)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = isNew ? card.current?.querySelector('input') : null
    field?.focus()
    field?.select()
  }, [isNew])
  const heirId = others.find(({ id }) => id === heir)?.id ?? others[0]?.id
  const name = groupName(group, t)
  const problemOf = (text: string): string | undefined => {
    if (text.trim() === '') return t('cut.paint.name.empty')
    return others.some((other) => folded(groupName(other, t)) === folded(text)) ? t('cut.paint.name.taken') : undefined
  }
  const problem = typed === null ? undefined : problemOf(typed)
  const rename = (text: string): void => {
    setTyped(text)
    if (problemOf(text) !== undefined) return
    change((before) => withGroupName(before, group.id, text.trim()), isStepOpen.current)
    isStepOpen.current = true
  }
  const leave = (): void => {
    isStepOpen.current = false
    if (problem === undefined) setTyped(null)
  }
  return (
    <div ref={card} class="card stack-small">
      <Field
        label={t('cut.paint.name')}
        maxLength={LONGEST_NAME}
        dir="auto"
        error={problem}
        value={typed ?? name}
        onInput={(event) => rename(event.currentTarget.value)}
        onBlur={leave}
      />
      <fieldset class="bare">
        <legend class="paint-legend">{t('cut.paint.colour')}</legend>
        <div class="row">
          {GROUP_COLOURS.map((colour) => (
            <label
              key={colour}
              class="paint-colour"
              style={groupColour({ id: group.id, colour })}
              title={t(`cut.paint.colour.${colour}`)}
            >
              <input
                type="radio"
                name="paint-colour"
                aria-label={t(`cut.paint.colour.${colour}`)}
                checked={group.colour === colour}
                onChange={() => change((before) => withGroupColour(before, group.id, colour))}
              />
            </label>
          ))}
        </div>
      </fieldset>
      {heirId !== undefined && (
        <div class="paint-remove">
          <Select
            label={t('cut.paint.heir')}
            options={others.map((other) => ({ value: other.id, text: groupName(other, t) }))}
            value={heirId}
            onPick={setHeir}
          />
          <Button
            icon="trash"
            onClick={() => {
              change((before) => withoutGroup(before, group.id, heirId))
              onRemoved(heirId)
            }}
          >
            {t('cut.paint.remove', { group: name })}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Names that differ in capitals alone are one. */
function folded(name: string): string {
  return name.trim().toLocaleLowerCase()
}
