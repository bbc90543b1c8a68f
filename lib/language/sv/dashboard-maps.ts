import type { Translation } from '../dictionary.ts'
import type { dashboardMaps as reference } from '../en/dashboard-maps.ts'

/** Maps from score to group: what they are called, where they come from and what was decided to make them whole. */
export const dashboardMaps: Translation<typeof reference> = {
  'maps.name.eleven': 'Elva grupper efter alla tre betygen',
  'maps.note.eleven': 'En publicerad lista som nämner vart och ett av de 125 betygen en gång; inget behövde avgöras.',
  'maps.name.partition': 'Elva grupper efter hur nyligen och medel av de två andra',
  'maps.note.partition':
    'En publicerad tabell med 25 rutor som nämner varje ruta en gång. Medel av hur ofta och hur mycket avrundas uppåt.',
  'maps.name.putler': 'Putlers elva grupper',
  'maps.note.putler':
    'Betygen går från 0 till 5, så den är gjord för sex band; ett annat antal förs jämnt över till den, och då kan några grupper bli tomma. Intervallen överlappar och ingen regel för det är publicerad: en ruta går till den grupp som står först i tabellen, men ”Får inte förloras” behåller sina, annars hade den inga.',
  'maps.name.recency-frequency': 'Tio grupper efter enbart hur nyligen och hur ofta',
  'maps.note.recency-frequency':
    'Pengar räknas inte. I originalet kan de som handlat lika ofta få olika betyg; här hålls de ihop.',
  'maps.name.klaviyo': 'Klaviyos sex grupper',
  'maps.note.klaviyo':
    'Gjord för tre band: hur nyligen vid 180 och 365 dagar, de två andra i tredjedelar. Den publicerade listan nämner vart och ett av de 27 betygen en gång.',
  'maps.name.r-classic': 'R-paketet rfm, klassisk',
  'maps.note.r-classic':
    'Som i paketet vinner den första gruppen som stämmer, och den som ingen stämmer på hamnar i ”Övriga”. Nya, Lovande och Får inte förloras uppstår aldrig, eftersom grupper före dem nämner alla deras betyg; de är utelämnade.',
  'maps.name.r-new': 'R-paketet rfm 0.3.0',
  'maps.note.r-new': 'Som i paketet vinner den första gruppen som stämmer, och den som ingen stämmer på hamnar i ”Övriga”.',
  'maps.name.pymc': 'PyMC-Marketings fem grupper',
  'maps.note.pymc': 'Gjord för fyra band och medelköpet. Den som ingen grupp nämner hamnar i ”Övriga”, som i originalet.',
  'maps.name.own': 'Dina egna grupper',
}
