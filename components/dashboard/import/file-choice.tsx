import { useId, useRef, useState } from 'preact/hooks'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** Where files are chosen or dropped. The native field is there for keyboard and tools; its label is what people see. */
export function FileChoice({ onChoose, small }: { onChoose: (files: File[]) => void; small: boolean }) {
  const { t } = useLanguage()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onChoose([...(event.dataTransfer?.files ?? [])])
  }
  const pick = (): void => {
    onChoose([...(input.current?.files ?? [])])
    // Else choosing the same, mended file again would be no change.
    if (input.current) input.current.value = ''
  }
  return (
    <div
      class={`drop ${over ? 'drop-over' : ''} ${small ? 'drop-small' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.gz,.zip,text/csv,text/plain,application/zip,application/gzip"
        class="out-of-sight"
        data-testid="import-file"
        onChange={pick}
      />
      <label for={id} class={`button ${small ? '' : 'button-main'}`}>
        <Icon name="upload" />
        {small ? t('import.again') : t('import.choose')}
      </label>
      <span class="quiet">{t('import.drop')}</span>
    </div>
  )
}
