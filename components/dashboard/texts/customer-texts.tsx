import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { MERGE_FIELDS, type MergeField } from '../../../lib/offers/merge-fields.ts'
import { fieldsToName } from '../../../lib/offers/own-field-key.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { textLanguages } from './languages.ts'

export interface TextOf {
  /** BCP 47, `''` for every language. */
  language: string
  text: string
}

interface About {
  /** What becomes of a text, beside it. */
  preview: (one: TextOf) => ComponentChildren
  /** What is wrong with the text in a language. */
  errorOf?: (language: string) => string | undefined
  rows?: number
  /** Fields of the user's own that the texts may name. */
  own?: readonly OwnField[]
  /** The languages are chosen elsewhere. */
  fixed?: boolean
}

/** What customers are to read, one text for each language, with the merge fields at hand and what becomes of them beside. */
export function CustomerTexts({ texts, onChange, ...about }: About & { texts: TextOf[]; onChange: (texts: TextOf[]) => void }) {
  const { t } = useLanguage()
  const used = new Set(texts.map(({ language }) => language))
  const free = textLanguages(t.language).find(({ value }) => !used.has(value))
  const change = (at: number, part: Partial<TextOf>): void =>
    onChange(texts.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <div class="stack">
      {texts.map((one, at) => (
        <OneText
          key={at}
          {...about}
          one={one}
          used={used}
          onChange={(part) => change(at, part)}
          onRemove={texts.length > 1 && !about.fixed ? () => onChange(texts.filter((_, place) => place !== at)) : null}
        />
      ))}
      {free && !about.fixed && (
        <div class="row">
          <Button icon="plus" onClick={() => onChange([...texts, { language: free.value, text: '' }])}>
            {t('offers.field.text.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function OneText({
  one,
  used,
  onChange,
  onRemove,
  preview,
  errorOf,
  rows = 6,
  own = [],
  fixed = false,
}: About & {
  one: TextOf
  used: ReadonlySet<string>
  onChange: (part: Partial<TextOf>) => void
  onRemove: (() => void) | null
}) {
  const { t } = useLanguage()
  const area = useRef<HTMLDivElement>(null)
  const languages = textLanguages(t.language)
  const name = languages.find(({ value }) => value === one.language)?.text ?? one.language
  const insert = (field: MergeField | `own: ${string}`): void => {
    const box = area.current?.querySelector('textarea')
    const start = box?.selectionStart ?? one.text.length
    const end = box?.selectionEnd ?? start
    onChange({ text: `${one.text.slice(0, start)}{${field}}${one.text.slice(end)}` })
    box?.focus()
  }
  return (
    <div class="offer-text">
      <div class="stack-small" ref={area}>
        {!fixed && (
          <Select
            label={t('offers.field.language')}
            options={languages.map(({ value, text }) => ({ value, text, disabled: value !== one.language && used.has(value) }))}
            value={one.language}
            onPick={(language) => onChange({ language })}
          />
        )}
        <TextArea
          label={t('offers.field.text.for', { language: name })}
          hint={t('offers.field.fallback', { example: '{first_name|…}' })}
          rows={rows}
          error={errorOf?.(one.language)}
          dir="auto"
          value={one.text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
        <fieldset class="row bare">
          <legend class="quiet">{t('offers.field.insert')}</legend>
          {MERGE_FIELDS.map((field) => (
            <Button key={field} onClick={() => insert(field)}>
              {t(`merge.${field}`)}
            </Button>
          ))}
          {fieldsToName(own).map(({ id, name: ownName }) => (
            <Button key={id} onClick={() => insert(`own: ${ownName}`)}>
              <bdi>{ownName}</bdi>
            </Button>
          ))}
        </fieldset>
        {onRemove && (
          <div class="row">
            <Button look="quiet" icon="trash" onClick={onRemove}>
              {t('offers.field.text.remove', { language: name })}
            </Button>
          </div>
        )}
      </div>
      {preview(one)}
    </div>
  )
}
