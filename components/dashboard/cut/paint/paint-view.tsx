import { useMemo, useState } from 'preact/hooks'
import type { PresentCut } from '../../../../lib/rfm/cut-query.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { useSession } from '../../session.ts'
import { useCellCursor } from '../grid/cell-cursor.ts'
import { scoresUpTo } from '../grid/cells.ts'
import { groupSizes, peopleAtPlaces } from '../maps/group-sizes.ts'
import { MapEffect } from '../maps/map-effect.tsx'
import { BeginFrom } from './begin-from.tsx'
import { saveOwnMap } from './draft.ts'
import { PaintTable } from './paint-table.tsx'
import { painted, rescaled } from './painting.ts'
import { Palette } from './palette.tsx'
import { usePainting, type Painting } from './use-painting.ts'

/** The user's own map: squares of the grid of scores are given to groups. Nothing is in force before it is saved. */
export function PaintView({ cut }: { cut: PresentCut }) {
  const painting = usePainting(cut.scoring.map)
  return painting && <Paint {...{ cut, painting }} />
}

function Paint({ cut: { scoring, grid }, painting }: { cut: PresentCut; painting: Painting }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const { map, change } = painting
  const [chosen, setChosen] = useState('')
  const [money, setMoney] = useState<number | null>(null)
  const [failure, setFailure] = useState('')
  const cursor = useCellCursor(map.scale)
  const sizes = useMemo(() => groupSizes(grid, map), [grid, map])
  const people = useMemo(() => peopleAtPlaces(grid, map), [grid, map])
  // The chosen group may have been taken back by an undo.
  const group = Math.max(
    0,
    map.groups.findIndex(({ id }) => id === chosen),
  )
  const layer = map.axes === 'r-f-m' && money !== null && money <= map.scale ? money : null
  const save = (): Promise<void> =>
    saveOwnMap(db, map).then(
      () => void (location.hash = '#/rfm'),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (isTyping || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) painting.redo()
    else painting.undo()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of undo work wherever the focus is in here
    <div class="stack" onKeyDown={onKeyDown}>
      <BeginFrom present={scoring.map} painting={painting} />
      {map.scale !== scoring.bands && (
        <Notice kind="info">
          <p>{t('cut.paint.scale', { scale: map.scale, bands: scoring.bands })}</p>
          <div class="row">
            <Button onClick={() => change((before) => rescaled(before, scoring.bands))}>
              {t('cut.paint.rescale', { n: scoring.bands })}
            </Button>
          </div>
        </Notice>
      )}
      <div class="paint-places">
        <div class="stack-small">
          {map.axes === 'r-f-m' && (
            <Select
              label={t('cut.paint.money')}
              hint={t('cut.paint.money.hint')}
              options={[
                { value: '', text: t('cut.paint.money.all') },
                ...scoresUpTo(map.scale).map((score) => ({ value: String(score), text: t('cut.paint.money.one', { score }) })),
              ]}
              value={layer === null ? '' : String(layer)}
              onPick={(value) => setMoney(value === '' ? null : Number(value))}
            />
          )}
          <PaintTable
            {...{ map, scoring, people, cursor }}
            money={layer}
            onPaint={(cells, isSameStroke) => change((before) => painted(before, cells, layer, group), isSameStroke)}
          />
          <p class="quiet">{t('cut.paint.help')}</p>
          <div class="row">
            <Button icon="undo" disabled={!painting.canUndo} onClick={painting.undo}>
              {t('cut.paint.undo')}
            </Button>
            <Button disabled={!painting.canRedo} onClick={painting.redo}>
              {t('cut.paint.redo')}
            </Button>
          </div>
          <MapEffect {...{ grid, map }} present={scoring.map} />
          {painting.failure !== null && <Notice kind="error">{failureText(painting.failure, t)}</Notice>}
          {failure && <Notice kind="error">{failure}</Notice>}
          <div class="row">
            <Button look="main" onClick={save}>
              {t('cut.paint.save')}
            </Button>
            <Button onClick={painting.drop}>{t('cut.paint.drop')}</Button>
          </div>
        </div>
        <Palette {...{ painting, sizes }} chosen={map.groups[group]?.id ?? ''} onChoose={setChosen} />
      </div>
    </div>
  )
}
