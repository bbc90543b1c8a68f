/** One element out of markup. */
export function element(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html.trim()
  // What is in a template belongs to a document without a window, in which no editor can live.
  return document.importNode(template.content, true).firstElementChild as HTMLElement
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** Emoji in names and texts are pictures with the character in `alt`. */
export function withPictures(text: string): string {
  return escaped(text).replaceAll(
    /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*/gu,
    (emoji) => `<img class="emoji" draggable="false" alt="${emoji}" src="${NOTHING}">`,
  )
}
