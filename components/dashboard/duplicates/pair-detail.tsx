import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { betterKept } from '../../../lib/same/compare.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import type { Decided } from './decide.ts'
import { PairReasons } from './pair-reasons.tsx'
import { PairTable } from './pair-table.tsx'
import { useRows, type FoundPeople } from './people.ts'

/** Two people side by side, and what may be decided of them. */
export function PairDetail({
  place,
  numbers: [one, other],
  people,
  decided,
  caption,
}: {
  place: number
  numbers: readonly [number, number]
  people: FoundPeople
  decided: Decided
  caption: string
}) {
  const { t } = useLanguage()
  const rows = useRows(people, [one, other], decided.turn)
  const [a, b] = [rows.get(one), rows.get(other)]
  if (a === undefined || b === undefined) return <output>{t('dashboard.loading')}</output>
  // Erased meanwhile, here or in another tab.
  if (a === null || b === null) return <p class="quiet">{t('duplicates.gone')}</p>
  return <Decide place={place} rows={[a, b]} decided={decided} caption={caption} />
}

function Decide({
  place,
  rows: [a, b],
  decided,
  caption,
}: {
  place: number
  rows: readonly [PersonRow, PersonRow]
  decided: Decided
  caption: string
}) {
  const { t } = useLanguage()
  const [kept, setKept] = useState<0 | 1>(() => betterKept(a, b))
  const element = useRef<HTMLElement>(null)
  const names = [a, b].map(({ contact }) => contact.name || contact.emails[0] || contact.phones[0] || t('contacts.noName'))
  const [ids, called] = [[a.contact.id, b.contact.id] as const, (kept === 0 ? names : names.toReversed()) as readonly string[]]
  const acts: Record<string, () => unknown> = {
    m: () => decided.merge(place, ids[kept], ids[kept === 0 ? 1 : 0], called),
    n: () => decided.notSame(place, ids[0], ids[1], names),
    l: () => decided.putOff(place),
    k: () => setKept(kept === 0 ? 1 : 0),
    u: () => decided.undo(),
  }
  const newest = useRef(acts)
  newest.current = acts
  useEffect(() => {
    // List and detail are one place for the keyboard: the keys work in both.
    const view = element.current?.closest('.pairs-view')
    const press = (event: Event): void => {
      const { key, ctrlKey, altKey, metaKey, repeat } = event as KeyboardEvent
      const act = newest.current[key.toLowerCase()]
      if (!act || ctrlKey || altKey || metaKey || repeat) return
      event.preventDefault()
      act()
    }
    view?.addEventListener('keydown', press)
    return () => view?.removeEventListener('keydown', press)
  }, [])
  return (
    <section ref={element} class="card stack pair" aria-label={caption}>
      <PairReasons a={a} b={b} />
      <PairTable a={a} b={b} kept={kept} onKeep={setKept} />
      <div class="row">
        <Button look="main" aria-keyshortcuts="M" onClick={acts['m']}>
          {t('duplicates.merge')} <kbd>M</kbd>
        </Button>
        <Button aria-keyshortcuts="N" onClick={acts['n']}>
          {t('duplicates.notSame')} <kbd>N</kbd>
        </Button>
        <Button aria-keyshortcuts="L" onClick={acts['l']}>
          {t('duplicates.later')} <kbd>L</kbd>
        </Button>
      </div>
      <p class="quiet">{t('duplicates.keys')}</p>
    </section>
  )
}
