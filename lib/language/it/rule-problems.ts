import type { Translation } from '../dictionary.ts'
import type { ruleProblems as reference } from '../en/rule-problems.ts'

export const ruleProblems: Translation<typeof reference> = {
  'problem.rule.not-json': 'Questo non è un file di segmento: il testo non è JSON valido.',
  'problem.rule.too-deep': 'La regola ha più di {max} gruppi uno dentro l’altro.',
  'problem.rule.too-large': 'La regola ha più di {max} parti.',
  'problem.rule.shape': 'Questa parte non ha la forma di una regola.',
  'problem.rule.not-understood':
    '«{field} {operator}» appartiene a una versione più recente di Recency. Viene conservata, e qui nessuno la soddisfa.',
  'problem.rule.unknown-field': 'Il campo «{field}» non esiste.',
  'problem.rule.unknown-operator': 'Il confronto «{operator}» non esiste (campo «{field}»).',
  'problem.rule.operator-not-for-field': 'Il campo «{field}» non si può confrontare con «{operator}».',
  'problem.rule.value-missing': 'La condizione su «{field}» non ha un valore.',
  'problem.rule.value-not-wanted': '«{operator}» non vuole un valore (campo «{field}»).',
  'problem.rule.list-wanted': '«{operator}» richiede un elenco di valori (campo «{field}»).',
  'problem.rule.text-wanted': 'Il valore di «{field}» deve essere un testo.',
  'problem.rule.number-wanted': 'Il valore di «{field}» deve essere un numero.',
  'problem.rule.flag-wanted': 'Il valore di «{field}» deve essere sì o no.',
  'problem.rule.text-empty': 'Il testo per «{field}» è vuoto.',
  'problem.rule.not-a-choice': '«{value}» non è un valore possibile per «{field}».',
  'problem.rule.pair-wanted': '«{operator}» richiede due valori, da e a (campo «{field}»).',
  'problem.rule.pair-order': 'Il primo valore di «{operator}» non può essere maggiore del secondo (campo «{field}»).',
  'problem.rule.window-not-for-field': 'Il campo «{field}» non si può limitare a un numero di giorni.',
  'problem.segment.name-empty': 'Il segmento ha bisogno di un nome.',
  'problem.segment.name-too-long': 'Il nome supera i {max} caratteri.',
  'problem.segment.file-too-large': 'Il file supera i {max} kilobyte.',
  'problem.segment.changed-meanwhile': 'Il segmento è stato modificato in un’altra finestra. Riguardalo prima di salvare.',
  'problem.segment.used-by-offers': 'Queste offerte sono per questo segmento: {offers}. Prima modificale o eliminale.',
  'problem.rule.date-wanted': '«{operator}» richiede una data (campo «{field}»).',
  'problem.rule.days-wanted': '«{operator}» richiede un numero intero di giorni, da 0 in su (campo «{field}»).',
  'problem.rule.window-order':
    'I giorni di «{field}» devono andare dal più lontano al più vicino: il secondo numero non può superare il primo.',
  'problem.rule.field-gone': 'Questo campo non esiste più. La condizione viene conservata, e nessuno la soddisfa.',
  'problem.rule.segment-gone':
    'Il segmento di questa condizione non esiste più. La condizione viene conservata, e nessuno la soddisfa.',
  'problem.rule.segment-cycle': 'I segmenti non possono richiamarsi in cerchio: {way}.',
  'problem.rule.segment-too-deep': 'Troppi segmenti uno dentro l’altro.',
  'problem.rule.stage-cycle':
    'Una regola della scala assegna un livello in base a questo segmento, che quindi non può chiedere il livello: sarebbe un cerchio. Il percorso: {way}.',
  'problem.segment.used-by-stages':
    'Una regola della scala assegna un livello in base a questo segmento. Prima modifica o elimina quella regola.',
  'problem.stage.gone': 'Il segmento di questa regola non esiste più. La regola non assegna un livello a nessuno.',
  'problem.stage.too-deep':
    'In questo segmento ci sono troppi segmenti uno dentro l’altro. La regola non assegna un livello a nessuno.',
  'problem.stage.cycle': 'I segmenti di questa regola si richiamano in cerchio: {way}. Non assegna un livello a nessuno.',
  'problem.stage.asks-stage':
    'Questo segmento chiede esso stesso il livello, quindi non può assegnarne uno: sarebbe un cerchio. Il percorso: {way}.',
  'problem.stage.not-understood':
    '“{segment}” ha una condizione che questa versione non capisce o il cui campo non c’è più: nessuno può dire con certezza chi ne fa parte. La regola non assegna un livello a nessuno.',
  'problem.stage.named-twice': 'Questo segmento ha già una regola: {stage}. Di due conterebbe sempre solo la prima.',
  'problem.stage.no-stage': 'Scegli un livello.',
  'problem.stage.changed-meanwhile':
    'La regola è stata modificata o eliminata in un’altra finestra. Riguardala prima di salvare.',
  'problem.segment.used-by-segments': 'Questi segmenti nominano questo: {segments}. Prima modificali o eliminali.',
  'problem.segment.field-missing':
    'Il file richiede un campo tuo che qui non c’è: «{name}» ({type}). Aggiungilo in Campi propri, poi riprova.',
  'problem.segment.field-type': 'Il campo «{name}» qui è di un altro tipo rispetto al file, che richiede: {type}.',
}
