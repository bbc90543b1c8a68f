import { useState } from 'preact/hooks'
import type { FieldUse } from '../../../lib/fields/count-values.ts'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { moveField } from '../../../lib/fields/store.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { segmentLink } from '../segments/links.ts'
import { RemoveField } from './remove-field.tsx'

/** Choices that a row names; the rest are counted. */
const SHOWN = 8

/** One own field in the list: type, choices, how many people have a value, which segments ask for it. */
export function FieldRow({
  field,
  use,
  segments,
  offers,
  place,
  onEdit,
  onRemoved,
}: {
  field: OwnField
  use: FieldUse | undefined
  /** Those that ask for it. */
  segments: readonly Segment[]
  /** Those whose texts or rule name it. */
  offers: readonly Offer[]
  place: { first: boolean; last: boolean }
  onEdit: () => void
  onRemoved: (field: OwnField) => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [removing, setRemoving] = useState(false)
  const { name, choices } = field
  return (
    <li class="row-item" data-field={field.id}>
      <div class="row-body">
        <h2 dir="auto">{name}</h2>
        <p class="quiet">
          {t(`fields.type.${field.type}`)} · {use ? t('fields.people', { n: use.people }) : t('fields.people.counting')}
        </p>
        {choices.length > 0 && (
          <p class="rule">
            {choices.slice(0, SHOWN).map((word, i) => (
              <span key={word}>
                {i > 0 && ', '}
                <bdi>{word}</bdi>
              </span>
            ))}
            {choices.length > SHOWN && ` ${t('fields.choices.more', { n: choices.length - SHOWN })}`}
          </p>
        )}
        <p class="quiet">
          {segments.length + offers.length === 0 ? t('fields.usedIn.none') : `${t('fields.usedIn')} `}
          {segments.map((segment, at) => (
            <span key={segment.id}>
              {at > 0 && ', '}
              <a href={segmentLink(segment.id)}>
                <bdi>{segment.name}</bdi>
              </a>
            </span>
          ))}
          {offers.map((offer, at) => (
            <span key={offer.id}>
              {segments.length + at > 0 && ', '}
              <a href="#/offers">
                <bdi>{offer.name}</bdi>
              </a>
            </span>
          ))}
        </p>
      </div>
      <div class="row-tools">
        <IconButton
          icon="up"
          label={t('fields.up', { name })}
          disabled={place.first}
          onClick={() => void moveField(db, field.id, -1)}
        />
        <IconButton
          icon="down"
          label={t('fields.down', { name })}
          disabled={place.last}
          onClick={() => void moveField(db, field.id, 1)}
        />
        <Button id={`edit-${field.id}`} look="quiet" aria-label={t('fields.edit', { name })} onClick={onEdit}>
          {t('dashboard.edit')}
        </Button>
        <IconButton icon="trash" label={t('fields.remove', { name })} onClick={() => setRemoving(true)} />
      </div>
      <RemoveField
        field={field}
        use={use}
        segments={segments}
        offers={offers}
        open={removing}
        onClose={() => setRemoving(false)}
        onRemoved={onRemoved}
      />
    </li>
  )
}
