import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Rule, Segment } from '../../../../lib/segments/rule.ts'
import { ErrorBoundary } from '../../../ui/error-boundary.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { SegmentMovement } from '../../movement/segment-movement.tsx'
import { SegmentPortrait } from '../../portrait/segment-portrait.tsx'

/** Further looks at the segment, each made when it is opened: what its people are like, as it is written, and who joined and left, as it is saved. */
export function SegmentFolds({ rule, stored }: { rule: Rule; stored: Segment | null }) {
  const { t } = useLanguage()
  return (
    <div class="folds">
      <Fold title={t('builder.portrait')}>
        <SegmentPortrait rule={rule} />
      </Fold>
      {stored && (
        <Fold title={t('builder.movement')}>
          <SegmentMovement segment={stored} />
        </Fold>
      )}
    </div>
  )
}

function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <ErrorBoundary name={title}>{children}</ErrorBoundary>}
    </details>
  )
}
