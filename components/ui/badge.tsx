import type { ComponentChildren } from 'preact'
import { groupMeaning, groupName } from '../../lib/rfm/group-name.ts'
import type { RfmGroup } from '../../lib/rfm/map.ts'
import { Icon } from './icons.tsx'
import { useSharedLanguage } from './language.tsx'

/** The name of an RFM group on its colour; its description is the tooltip. */
export function Badge({ group, ...rest }: { group: RfmGroup; 'data-testid'?: string }) {
  const { t } = useSharedLanguage()
  const name = groupName(group, t)
  return (
    <span {...rest} class="badge" style={groupColour(group)} title={groupMeaning(group, t) || name}>
      <bdi>{name}</bdi>
    </span>
  )
}

/** The colours of a group, for whatever is drawn with it: `--badge` is the surface, `--badge-on` the text on it. */
export function groupColour({ colour }: RfmGroup): Record<string, string> {
  return { '--badge': `var(--group-${colour})`, '--badge-on': 'var(--group-on)' }
}

/** A tag; with `onRemove` a button that takes it off. `title` says where it came from. */
export function Tag({
  children,
  title,
  removeLabel,
  onRemove,
  ...rest
}: {
  children: ComponentChildren
  title?: string
  removeLabel?: string
  onRemove?: () => void
  'data-testid'?: string
}) {
  return (
    <span class="tag">
      <span {...rest} class="tag-text" dir="auto" title={title}>
        {children}
      </span>
      {onRemove && (
        <button type="button" class="tag-remove" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </span>
  )
}
