import type { Translation } from '../dictionary.ts'
import type { ownValues as reference } from '../en/own-values.ts'

export const ownValues: Translation<typeof reference> = {
  'own.title': 'Campi propri',
  'own.former': '{choice} (non è più una scelta)',
  'own.unknown': 'non noto',
  'own.given': 'dato qui',
  'own.imported': 'dall’importazione',
  'own.save': 'Salva',
  'own.takeAway': 'Togli {field}',
  'own.edit': 'Cambia {field}: {value}',
  'own.add': 'Aggiungi il valore di un campo proprio',
  'own.add.pick': 'Campo…',
  'own.failed': 'Non è stato possibile salvare. Riprova.',
  'own.gone': 'Questo campo non c’è più. È stato tolto nella vista Campi propri.',
  'own.problem.not-a-number':
    '“{said}” non è un numero semplice. Scrivilo come {example}, senza segno di valuta o di percentuale.',
  'own.problem.too-many-digits':
    '“{said}” ha più di 15 cifre, e nessun numero le conserva tutte esattamente. Le conserva un campo di tipo testo.',
  'own.problem.not-a-date': '“{said}” non è una data. Scrivi giorno, mese e anno come {example}.',
  'own.problem.no-such-date': 'Questo giorno non esiste: “{said}”.',
  'own.problem.not-a-choice': '“{said}” non è tra le scelte di questo campo.',
  'own.problem.too-long': 'Il testo è troppo lungo: “{said}…”. Si conservano al massimo 1.000 caratteri.',
  'stage.label': 'Livello della scala',
  'stage.none': 'non indicato',
  'stage.line': 'Livello {stage}: {meaning}',
  'stage.by.rule': 'per una regola: nel segmento “{segment}”',
  'stage.by.chat': 'da quello che ha scritto: “{words}”',
  'stage.rule.other': 'indicato qui; una regola dice {stage} (“{segment}”)',
  'stage.0': 'non vede alcun problema',
  'stage.1': 'ha un problema, non conosce soluzioni',
  'stage.2': 'confronta i tipi di soluzione',
  'stage.3': 'conosce la tua, non che cosa dà',
  'stage.4': 'sa che cosa dà, non è convinto',
  'stage.5': 'convinto, pronto a comprare',
}
