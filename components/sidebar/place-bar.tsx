import { IconButton } from '../ui/button.tsx'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'
import { Resize } from './resize.tsx'

/** Where the sidebar stands and how wide, and the way to the dashboard. The button that folds it is at the window's edge, where the strip will be. */
export function PlaceBar() {
  const { t } = useLanguage()
  const { ask, placing } = useSidebar()
  const { side } = placing.place.value
  const other = side === 'right' ? 'left' : 'right'
  const buttons = [
    <IconButton
      key="dashboard"
      icon="settings"
      label={t('place.dashboard')}
      onClick={() => void ask('dashboard.open', { view: '' }).catch(() => undefined)}
    />,
    <IconButton key="side" icon={`to-${other}`} label={t(`place.${other}`)} onClick={() => placing.move({ side: other })} />,
    <IconButton key="fold" icon={`fold-${side}`} label={t('place.fold')} onClick={() => placing.move({ folded: true })} />,
  ]
  return (
    <footer class="place-bar" dir="ltr">
      {side === 'right' ? buttons : buttons.toReversed()}
      <Resize />
    </footer>
  )
}
