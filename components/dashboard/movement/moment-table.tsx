import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Scroll } from '../scroll.tsx'

/** Moments shown at first. */
const SHOWN = 14

/** A row for each moment, the newest first; the earlier ones a press away. `steps`: the oldest first. `headings`: the columns after the moment's own. */
export function MomentTable<Step>({
  title,
  headings,
  steps,
  row,
}: {
  title: string
  headings: ComponentChildren
  steps: readonly Step[]
  /** `later`: the step after, in the row above; undefined for the newest. */
  row: (step: Step, later: Step | undefined) => ComponentChildren
}) {
  const { t } = useLanguage()
  const [shown, setShown] = useState(SHOWN)
  const newestFirst = steps.toReversed()
  return (
    <>
      <Scroll label={title}>
        <table class="grid moves-of">
          <caption class="out-of-sight">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('movement.segment.when')}</th>
              {headings}
            </tr>
          </thead>
          <tbody>{newestFirst.slice(0, shown).flatMap((step, i) => row(step, newestFirst[i - 1]))}</tbody>
        </table>
      </Scroll>
      {steps.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + SHOWN * 4)}>{t('movement.segment.earlier')}</Button>
        </div>
      )}
    </>
  )
}
