const SHEET = /<(?:\w+:)?sheet\s([^>]*)>/g
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Names of the visible sheets of `xl/workbook.xml`, in its order (ECMA-376 part 1, 18.2.19). */
export function visibleSheets(workbook: string): string[] {
  const names: string[] = []
  for (const [, attributes = ''] of workbook.matchAll(SHEET)) {
    const said = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', twice, once]) => [key, plain(twice ?? once ?? '')]),
    )
    const state = said.get('state')
    if (state !== 'hidden' && state !== 'veryHidden') names.push(said.get('name') ?? '')
  }
  return names.filter((name) => name !== '')
}

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
