import { Component, type ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { useSharedLanguage } from './language.tsx'
import { Notice } from './notice.tsx'

interface Props {
  /** What failed, in the user's words. */
  name: string
  /** The panel is tried again when this changes, e.g. another contact. */
  of?: string | number
  children: ComponentChildren
}

/** One for each panel: a panel that fails says so, and the rest of the page goes on. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static override getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false })
  }

  override render({ name, children }: Props) {
    if (!this.state.failed) return <>{children}</>
    return <PanelFailed name={name} onRetry={() => this.setState({ failed: false })} />
  }
}

function PanelFailed({ name, onRetry }: { name: string; onRetry: () => void }) {
  const { t } = useSharedLanguage()
  return (
    <Notice kind="error">
      <p>{t('common.panelFailed', { panel: name })}</p>
      <Button look="link" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Notice>
  )
}
