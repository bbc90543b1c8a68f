import { useState } from 'preact/hooks'
import { newId } from '../../../../lib/db/id.ts'
import { groupName } from '../../../../lib/rfm/group-name.ts'
import { MOST_GROUPS } from '../../../../lib/rfm/maps/cells.ts'
import { groupColour } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { GroupSize } from '../maps/group-sizes.ts'
import { useShare } from '../share.ts'
import { GroupEditor } from './group-editor.tsx'
import { withGroup } from './painting.ts'
import type { Painting } from './use-painting.ts'

/** The groups to paint with and their sizes as they would be now. One is chosen; it can be changed below. */
export function Palette({
  painting,
  sizes,
  chosen,
  onChoose,
}: {
  painting: Painting
  sizes: readonly GroupSize[]
  /** Id of the group to paint with. */
  chosen: string
  onChoose: (id: string) => void
}) {
  const { t, format } = useLanguage()
  const share = useShare()
  const [added, setAdded] = useState('')
  const { map, change } = painting
  const everybody = sizes.reduce((sum, { people }) => sum + people, 0)
  const group = map.groups.find(({ id }) => id === chosen)
  return (
    <div class="stack-small paint-palette">
      <fieldset class="bare stack-small">
        <legend class="paint-legend">{t('cut.paint.palette')}</legend>
        {map.groups.map((one, place) => (
          <label key={one.id} class="paint-group" data-group={one.id}>
            <input
              type="radio"
              name="paint-group"
              checked={one.id === chosen}
              onChange={() => {
                setAdded('')
                onChoose(one.id)
              }}
            />
            <span class="badge" dir="auto" style={groupColour(one)}>
              {groupName(one, t)}
            </span>
            <span class="paint-size" data-people={sizes[place]?.people ?? 0}>
              {format.number(sizes[place]?.people ?? 0)} · {share(sizes[place]?.people ?? 0, everybody)}
            </span>
          </label>
        ))}
      </fieldset>
      <Button
        icon="plus"
        disabled={map.groups.length >= MOST_GROUPS}
        onClick={() => {
          const id = newId()
          change((before) => withGroup(before, id, t('cut.paint.newGroup', { n: before.groups.length + 1 })))
          setAdded(id)
          onChoose(id)
        }}
      >
        {t('cut.paint.add')}
      </Button>
      {group && <GroupEditor key={group.id} painting={painting} group={group} isNew={group.id === added} onRemoved={onChoose} />}
    </div>
  )
}
