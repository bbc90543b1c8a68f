import type { Translation } from '../dictionary.ts'
import type { dashboardJob as reference } from '../en/dashboard-job.ts'

export const dashboardJob: Translation<typeof reference> = {
  'job.full': 'Filerna innehåller alla i det här registret',
  'job.full.help':
    'En fullständig export: den i registret som saknas markeras som borta. Hur många och vilka visas innan något skrivs.',
  'job.gone.title': 'Personer som saknas',
  'job.gone.count': {
    one: '{n} av {of} personer i ”{source}” finns inte i de här filerna ({share}).',
    other: '{n} av {of} personer i ”{source}” finns inte i de här filerna ({share}).',
  },
  'job.gone.leftOut': {
    one: '{n} rad kunde inte användas: den som bara står där räknas som saknad.',
    other: '{n} rader kunde inte användas: den som bara står där räknas som saknad.',
  },
  'job.gone.examples': 'Till exempel:',
  'job.gone.noName': 'utan namn',
  'job.gone.means':
    'Den som markeras som borta behåller sina etiketter, anteckningar och ordrar, får inga erbjudanden och kommer tillbaka så snart en fil innehåller personen igen. Ångras importen försvinner markeringarna.',
  'job.gone.many': 'Det är en stor del av registret: kanske är filerna bara en del av en export.',
  'job.gone.type': 'Skriv antalet för att markera dem som borta: {n}',
  'job.gone.mark': { one: 'Markera {n} person som borta', other: 'Markera {n} personer som borta' },
  'job.gone.keep': 'Importera utan att markera någon',
  'job.gone.waiting': 'Inget skrivs förrän du svarar.',
  'job.rate': { one: '{n} rad i sekunden', other: '{n} rader i sekunden' },
  'job.remaining': 'ungefär {time} kvar',
  'job.resume.title': 'En import avbröts',
  'job.resume.text':
    'Importen av {files} stannade vid {share} den {date}, t.ex. för att webbläsaren stängdes. Ditt kundregister är som det var före den.',
  'job.resume.ask': {
    one: 'Välj samma fil igen nedan, så fortsätter importen med dina val.',
    other: 'Välj samma {n} filer igen nedan, så fortsätter importen med dina val.',
  },
  'job.resume.file': '{name}, {size}',
  'job.resume.differ':
    'Det här är inte filerna från förut: {missing} saknas. Det du valde visas nedan som en ny import; välj samma filer igen för den avbrutna.',
  'job.resume.go': 'Fortsätt',
  'job.resume.leave': 'Släpp den',
  'job.undo.interrupted': 'Ångrandet avbröts. Importen finns kvar; ångra den igen.',
  'job.summary.events': 'Händelser',
  'job.summary.gone': {
    one: '{n} person finns inte längre kvar och markerades som borta.',
    other: '{n} personer finns inte längre kvar och markerades som borta.',
  },
  'job.summary.back': {
    one: '{n} person som varit markerad som borta är tillbaka.',
    other: '{n} personer som varit markerade som borta är tillbaka.',
  },
  'job.summary.nothing': 'Inget har ändrats sedan förra importen.',
}
