import type { Translation } from '../dictionary.ts'
import type { dashboardJob as reference } from '../en/dashboard-job.ts'

export const dashboardJob: Translation<typeof reference> = {
  'job.full': 'I file contengono tutte le persone di questa base',
  'job.full.help':
    'Un’esportazione completa: chi di questa base manca viene segnato come non più presente. Quanti e chi sono si vede prima che si scriva qualcosa.',
  'job.gone.title': 'Persone che mancano',
  'job.gone.count': {
    one: '{n} persona su {of} di «{source}» non è in questi file ({share}).',
    other: '{n} persone su {of} di «{source}» non sono in questi file ({share}).',
  },
  'job.gone.leftOut': {
    one: '{n} riga non si è potuta usare: chi compare solo lì conta come mancante.',
    other: '{n} righe non si sono potute usare: chi compare solo lì conta come mancante.',
  },
  'job.gone.examples': 'Per esempio:',
  'job.gone.noName': 'senza nome',
  'job.gone.means':
    'Chi è segnato come non più presente conserva etichette, note e ordini, non riceve offerte e ritorna appena un file lo contiene di nuovo. Annullando questa importazione i segni spariscono.',
  'job.gone.many': 'È una gran parte di questa base: forse i file sono solo una parte di un’esportazione.',
  'job.gone.type': 'Per segnarle come non più presenti, scrivi quante sono: {n}',
  'job.gone.mark': { one: 'Segna {n} persona come non più presente', other: 'Segna {n} persone come non più presenti' },
  'job.gone.keep': 'Importa senza segnare nessuno',
  'job.gone.waiting': 'Non si scrive nulla finché non rispondi.',
  'job.rate': { one: '{n} riga al secondo', other: '{n} righe al secondo' },
  'job.remaining': 'circa {time} rimanenti',
  'job.resume.title': 'Un’importazione è stata interrotta',
  'job.resume.text':
    'L’importazione di {files} si è fermata al {share} il {date}, per esempio perché il browser è stato chiuso. La tua base clienti è com’era prima.',
  'job.resume.ask': {
    one: 'Scegli di nuovo lo stesso file qui sotto: continua con le scelte che hai fatto.',
    other: 'Scegli di nuovo gli stessi {n} file qui sotto: continua con le scelte che hai fatto.',
  },
  'job.resume.file': '{name}, {size}',
  'job.resume.differ':
    'Questi non sono i file di prima: manca {missing}. Quello che hai scelto è qui sotto come nuova importazione; per quella interrotta scegli di nuovo gli stessi file.',
  'job.resume.go': 'Continua',
  'job.resume.leave': 'Lascia perdere',
  'job.undo.interrupted': 'L’annullamento è stato interrotto. L’importazione c’è ancora: annullala di nuovo.',
  'job.summary.events': 'Eventi',
  'job.summary.gone': {
    one: '{n} persona non c’è più ed è stata segnata come non più presente.',
    other: '{n} persone non ci sono più e sono state segnate come non più presenti.',
  },
  'job.summary.back': {
    one: '{n} persona segnata come non più presente è di nuovo qui.',
    other: '{n} persone segnate come non più presenti sono di nuovo qui.',
  },
  'job.summary.nothing': 'Nulla è cambiato dall’ultima importazione.',
}
