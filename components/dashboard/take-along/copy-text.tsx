import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** A text to be copied whole; `children`: what else can be done with it. */
export function CopyText({
  label,
  button,
  text,
  rows,
  code = false,
  children,
}: {
  label: string
  button: string
  text: string
  rows: number
  /** It is written for a machine. */
  code?: boolean
  children?: ComponentChildren
}) {
  const { t } = useLanguage()
  const [said, setSaid] = useState('')
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('take.copied')),
      () => setSaid(t('take.copy.failed')),
    )
  }
  return (
    <div class={`stack-small ${code ? 'take-code' : ''}`}>
      <TextArea label={label} value={text} rows={rows} readOnly dir={code ? 'ltr' : 'auto'} spellcheck={false} />
      <div class="row">
        <Button onClick={copy}>{button}</Button>
        {children}
        <output>{said}</output>
      </div>
    </div>
  )
}
