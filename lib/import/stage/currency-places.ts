/** Currencies of staged orders, each by its place in a list that begins with none. */
export class CurrencyPlaces {
  readonly #codes: string[] = []
  #last = 0

  /** Codes by place; '' at 0. */
  all(): string[] {
    return ['', ...this.#codes]
  }

  /** The place of a code, which is new or not; 0 of ''. Mostly a file has one, so the last one is looked at first. */
  placeOf(code: string): number {
    if (code === '') return 0
    if (this.#codes[this.#last - 1] === code) return this.#last
    const place = this.#codes.indexOf(code)
    this.#last = place === -1 ? this.#codes.push(code) : place + 1
    return this.#last
  }

  /** The code at a place; '' at 0. */
  get(place: number): string {
    return this.#codes[place - 1] ?? ''
  }
}
