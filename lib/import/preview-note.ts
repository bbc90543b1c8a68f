/** Something about a file that the user should look at before importing. `level: error` blocks the import until changed. */
export interface PreviewNote {
  level: 'error' | 'doubt' | 'info'
  code:
    | 'empty-file'
    | 'not-text'
    /** The first row is a person: it holds an e-mail address, as no column's name does. */
    | 'no-header'
    | 'too-large'
    | 'no-rows'
    | 'broken-quotes'
    | 'no-person-column'
    | 'no-order-date'
    | 'no-order-total'
    | 'same-target-twice'
    | 'encoding-guessed'
    | 'date-order-guessed'
    | 'decimal-guessed'
    | 'country-needed'
    | 'unreadable'
    | 'same-file-twice'
    /** All files together may `need` more bytes than are `free`. */
    | 'little-space'
    /** Orders in `currency` while sums are in `main`; `looked`: counted in that many first rows of more. */
    | 'other-currency'
    /** The same of several, with the orders in each: `USD (12), GBP (3)`. `currency`: the most frequent. */
    | 'other-currencies'
    /** Amounts with a `sign` that several `currencies` have, none of them `main`: their rows cannot be used. */
    | 'unclear-currency'
    /** Event columns without one that says when, or without one that says what. */
    | 'no-event-date'
    | 'no-event-kind'
    /** An export that names no mail, number or id of the people who ordered. */
    | 'orders-without-people'
    /** Its people are only numbers, told by another export that is not chosen. */
    | 'people-elsewhere'
    /** A spreadsheet has further sheets; `sheet` is read. */
    | 'several-sheets'
    /** An archive with several tables in it, or with none. */
    | 'several-in-archive'
    | 'nothing-in-archive'
    /** Of a column of an own field `n` of the first `rows` cells are no values of it, first `example` in the line `line`. */
    | 'own-values-bad'
  /** Column names, line numbers or sizes that the sentence names. */
  values: Record<string, string | number>
}
