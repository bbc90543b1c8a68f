import type { Translation } from '../dictionary.ts'
import type { ownValues as reference } from '../en/own-values.ts'

export const ownValues: Translation<typeof reference> = {
  'own.title': 'Egna fält',
  'own.former': '{choice} (inte längre ett val)',
  'own.unknown': 'inte känt',
  'own.given': 'angivet här',
  'own.imported': 'från importen',
  'own.save': 'Spara',
  'own.takeAway': 'Ta bort {field}',
  'own.edit': 'Ändra {field}: {value}',
  'own.add': 'Lägg till värdet för ett eget fält',
  'own.add.pick': 'Fält…',
  'own.failed': 'Det gick inte att spara. Försök igen.',
  'own.gone': 'Fältet finns inte längre. Det togs bort i vyn Egna fält.',
  'own.problem.not-a-number': '”{said}” är inte ett rent tal. Skriv det som {example}, utan valuta- eller procenttecken.',
  'own.problem.too-many-digits':
    '”{said}” har fler än 15 siffror, vilket inget tal bevarar exakt. Ett fält av typen text gör det.',
  'own.problem.not-a-date': '”{said}” är inte ett datum. Skriv dag, månad och år som {example}.',
  'own.problem.no-such-date': 'Den dagen finns inte: ”{said}”.',
  'own.problem.not-a-choice': '”{said}” är inget av fältets val.',
  'own.problem.too-long': 'Texten är för lång: ”{said}…”. Högst 1 000 tecken bevaras.',
  'stage.label': 'Steg på trappan',
  'stage.none': 'inte satt',
  'stage.line': 'Steg {stage}: {meaning}',
  'stage.0': 'ser inget problem',
  'stage.1': 'har ett problem, känner ingen lösning',
  'stage.2': 'jämför slags lösningar',
  'stage.3': 'känner till din, inte vad den ger',
  'stage.4': 'vet vad den ger, är inte övertygad',
  'stage.5': 'övertygad, redo att köpa',
}
