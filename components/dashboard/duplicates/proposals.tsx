import { useState } from 'preact/hooks'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import type { FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'
import { useDecisions } from './decide.ts'
import { LastStep } from './last-step.tsx'
import { PairDetail } from './pair-detail.tsx'
import { PairLine } from './pair-line.tsx'
import { useFoundPeople, useRows } from './people.ts'
import { SureOnes } from './sure-ones.tsx'
import { WindowedList } from './windowed-list.tsx'

/** The pairs that may be one person: the list, and the chosen pair side by side. Every decision has a key of its own while the focus is in here. */
export function Proposals({ found }: { found: FoundDuplicates }) {
  const { t, format } = useLanguage()
  const people = useFoundPeople(found)
  const decided = useDecisions(found, people)
  const { open } = decided
  const [place, setPlace] = useState(0)
  const [inSight, setInSight] = useState<readonly number[]>([])
  const chosen = Math.min(place, open.length - 1)
  const pair = open[chosen]
  const numbers = inSight.flatMap((line) => [found.one[line] ?? 0, found.other[line] ?? 0])
  const names = useRows(people, numbers, decided.turn)
  return (
    <div class="stack">
      <div class="toolbar">
        <span aria-live="polite" data-testid="duplicate-count" data-value={open.length}>
          {open.length > 0 && t('duplicates.open', { n: open.length })}
        </span>
        <div class="row">
          <SureOnes found={found} people={people} decided={decided} />
          {decided.later > 0 && <Button onClick={decided.takeUp}>{t('duplicates.takeUp', { n: decided.later })}</Button>}
        </div>
      </div>
      <LastStep decided={decided} />
      {pair === undefined ? (
        <EmptyState icon="check" title={t('duplicates.none.title')}>
          <p>{t('duplicates.none.text')}</p>
        </EmptyState>
      ) : (
        <div class="pairs-view">
          <WindowedList
            label={t('duplicates.list')}
            lines={open}
            chosen={chosen}
            height={56}
            onChoose={setPlace}
            onSight={setInSight}
          >
            {(line) => (
              <PairLine
                one={names.get(found.one[line] ?? 0)}
                other={names.get(found.other[line] ?? 0)}
                reasons={found.reasons[line] ?? 0}
              />
            )}
          </WindowedList>
          <PairDetail
            key={pair}
            place={pair}
            numbers={[found.one[pair] ?? 0, found.other[pair] ?? 0]}
            people={people}
            decided={decided}
            caption={t('duplicates.pair', { place: format.number(chosen + 1), count: format.number(open.length) })}
          />
        </div>
      )}
    </div>
  )
}
