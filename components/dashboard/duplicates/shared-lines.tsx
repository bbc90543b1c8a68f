import { useState } from 'preact/hooks'
import type { FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'
import type { SharedLine } from '../../../lib/same/find/pair-collector.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useFoundPeople, useRows } from './people.ts'
import { PersonName } from './person-name.tsx'

/** Numbers and mails of many people: households and firms. Told, and not proposed. */
export function SharedLines({ found }: { found: FoundDuplicates }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  if (found.sharedLines === 0) return null
  return (
    <details class="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('duplicates.shared', { n: found.sharedLines })}</summary>
      <p class="quiet">{t('duplicates.shared.text')}</p>
      {open && <Lines found={found} />}
    </details>
  )
}

const SHOWN = 50

function Lines({ found }: { found: FoundDuplicates }) {
  const people = useFoundPeople(found)
  const lines = found.shared.slice(0, SHOWN)
  const rows = useRows(
    people,
    lines.flatMap(({ some }) => some),
    0,
  )
  return (
    <ul class="points">
      {lines.map((line) => (
        <Line key={`${line.kind} ${line.some.join(' ')}`} line={line} rows={rows} />
      ))}
    </ul>
  )
}

function Line({ line: { kind, people, some }, rows }: { line: SharedLine; rows: ReturnType<typeof useRows> }) {
  const { t } = useLanguage()
  return (
    <li>
      {t(`duplicates.shared.${kind}`, { n: people })}{' '}
      {some.map((number, i) => (
        <span key={number}>
          {i > 0 && ', '}
          {rows.has(number) && <PersonName row={rows.get(number) ?? null} />}
        </span>
      ))}
      {people > some.length && ' …'}
    </li>
  )
}
