import { useId, useState } from 'preact/hooks'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** One file, chosen or dropped. */
export function ChooseTeamFile({ file, onChoose }: { file: File | null; onChoose: (file: File) => void }) {
  const { t } = useLanguage()
  const id = useId()
  const [over, setOver] = useState(false)
  const choose = (files: FileList | null | undefined): void => {
    const [first] = files ?? []
    if (first) onChoose(first)
  }
  return (
    <div
      class={`drop drop-small ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer?.files)
      }}
    >
      <input
        id={id}
        type="file"
        accept=".recency"
        class="out-of-sight"
        data-testid="team-file"
        onChange={(event) => {
          choose(event.currentTarget.files)
          // Else choosing the same, mended file again would be no change.
          event.currentTarget.value = ''
        }}
      />
      <label for={id} class="button">
        <Icon name="upload" />
        {t('team.take.choose')}
      </label>
      <span class="quiet">{file ? <bdi>{t('team.take.chosen', { file: file.name })}</bdi> : t('team.take.drop')}</span>
    </div>
  )
}
