import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { personSections } from '../../../lib/law/person-sections.ts'
import type { Dossier } from '../../../lib/law/dossier.ts'
import type { Section } from '../../../lib/law/sections.ts'
import { groupOfResult } from '../../../lib/rfm/group-name.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ErasePerson } from './erase-person.tsx'
import { ExportMenu } from './export-menu.tsx'
import { ConsentWords } from './consent-words.tsx'
import { PersonOwn } from './person-own.tsx'
import { PersonSegments } from './person-segments.tsx'
import { PersonWords } from './person-words.tsx'
import { SectionView } from './section-view.tsx'
import { useDossier } from './use-dossier.ts'
import { useSaying } from './use-saying.ts'

/** Everything that is kept of one person, and what can be done with it. */
export function PersonView({ id }: { id: Id }) {
  const { t } = useLanguage()
  const { dossier, error } = useDossier(id)
  // Whom this page showed: once they are erased it says so by their name, for as long as it stands.
  const shown = useRef('')
  if (dossier) shown.current = nameOf(dossier) || t('dossier.someone')
  if (error) return <Notice kind="error">{t('dashboard.broken', { detail: error instanceof Error ? error.message : '' })}</Notice>
  if (dossier === undefined) return <output>{t('dashboard.loading')}</output>
  return (
    <div class="stack">
      <a href="#/contacts">{t('dossier.back')}</a>
      {dossier ? (
        <Person dossier={dossier} />
      ) : shown.current ? (
        <Notice kind="good" data-testid="person-erased">
          {t('dossier.erased', { name: shown.current })}
        </Notice>
      ) : (
        <EmptyState icon="person" level={1} title={t('dossier.missing.title')}>
          <p>{t('dossier.missing.text')}</p>
        </EmptyState>
      )}
    </div>
  )
}

function Person({ dossier }: { dossier: Dossier }) {
  const { t } = useLanguage()
  const saying = useSaying()
  const sections = useMemo(() => personSections(dossier, saying), [dossier, saying])
  const [erasing, setErasing] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const { rfm } = dossier
  const name = nameOf(dossier) || t('dossier.someone')
  const { id } = dossier.row.contact
  // Whoever comes from the list hears whose page this is.
  useEffect(() => head.current?.focus(), [id])
  return (
    <>
      <header class="view-head">
        <div>
          <h1 ref={head} tabIndex={-1} class="person-name" data-testid="person-name">
            <bdi>{name}</bdi>
          </h1>
          {rfm.kind === 'scored' && <Badge group={groupOfResult(rfm)} />}
        </div>
        <div class="view-actions row">
          <ExportMenu dossier={dossier} sections={sections} name={name} />
          <Button look="danger" onClick={() => setErasing(true)}>
            {t('dossier.erase')}
          </Button>
        </div>
      </header>
      <PersonWords dossier={dossier} />
      <PersonOwn dossier={dossier} />
      {sections.map((section) => (
        <PartOf key={section.id} section={section} dossier={dossier} />
      ))}
      <ErasePerson
        ids={dossier.records.map(({ contact }) => contact.id)}
        name={name}
        open={erasing}
        onClose={() => setErasing(false)}
      />
    </>
  )
}

/** Sections that the page lets the user change, or tells in more detail than the export, have parts of their own. */
function PartOf({ section, dossier }: { section: Section; dossier: Dossier }) {
  if (section.id === 'own') return null
  if (section.id === 'segments') return <PersonSegments dossier={dossier} />
  return <SectionView section={section}>{section.id === 'consent' && <ConsentWords dossier={dossier} />}</SectionView>
}

function nameOf({ row: { contact } }: Dossier): string {
  return contact.name || contact.emails[0] || contact.phones[0] || ''
}
