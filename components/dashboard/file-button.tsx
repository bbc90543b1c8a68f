import { useId } from 'preact/hooks'
import { Icon } from '../ui/icons.tsx'

/** Chooses one text file and gives its text. */
export function FileButton({ label, accept, onText }: { label: string; accept: string; onText: (text: string) => void }) {
  const id = useId()
  return (
    <span>
      <input
        id={id}
        type="file"
        accept={accept}
        class="out-of-sight"
        onChange={async (event) => {
          const input = event.currentTarget
          const [file] = input.files ?? []
          if (file) onText(await file.text())
          // Else choosing the same, mended file again would be no change.
          input.value = ''
        }}
      />
      <label for={id} class="button">
        <Icon name="file" />
        {label}
      </label>
    </span>
  )
}
