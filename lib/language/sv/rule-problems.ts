import type { Translation } from '../dictionary.ts'
import type { ruleProblems as reference } from '../en/rule-problems.ts'

export const ruleProblems: Translation<typeof reference> = {
  'problem.rule.not-json': 'Det här är ingen segmentfil: texten är inte giltig JSON.',
  'problem.rule.too-deep': 'Regeln har mer än {max} grupper inuti varandra.',
  'problem.rule.too-large': 'Regeln har mer än {max} delar.',
  'problem.rule.shape': 'Den här delen har inte formen av en regel.',
  'problem.rule.not-understood':
    '”{field} {operator}” hör till en nyare version av Recency. Villkoret behålls, och ingen uppfyller det här.',
  'problem.rule.unknown-field': 'Fältet ”{field}” finns inte.',
  'problem.rule.unknown-operator': 'Jämförelsen ”{operator}” finns inte (fältet ”{field}”).',
  'problem.rule.operator-not-for-field': 'Fältet ”{field}” kan inte jämföras med ”{operator}”.',
  'problem.rule.value-missing': 'Villkoret för ”{field}” saknar värde.',
  'problem.rule.value-not-wanted': '”{operator}” tar inget värde (fältet ”{field}”).',
  'problem.rule.list-wanted': '”{operator}” kräver en lista med värden (fältet ”{field}”).',
  'problem.rule.text-wanted': 'Värdet för ”{field}” måste vara text.',
  'problem.rule.number-wanted': 'Värdet för ”{field}” måste vara ett tal.',
  'problem.rule.flag-wanted': 'Värdet för ”{field}” måste vara ja eller nej.',
  'problem.rule.text-empty': 'Texten för ”{field}” är tom.',
  'problem.rule.not-a-choice': '”{value}” är inget värde som ”{field}” kan ha.',
  'problem.rule.pair-wanted': '”{operator}” kräver två värden, från och till (fältet ”{field}”).',
  'problem.rule.pair-order': 'Det första värdet för ”{operator}” får inte vara större än det andra (fältet ”{field}”).',
  'problem.rule.window-not-for-field': 'Fältet ”{field}” kan inte begränsas till ett antal dagar.',
  'problem.segment.name-empty': 'Segmentet behöver ett namn.',
  'problem.segment.name-too-long': 'Namnet är längre än {max} tecken.',
  'problem.segment.file-too-large': 'Filen är större än {max} kilobyte.',
  'problem.segment.changed-meanwhile': 'Segmentet har ändrats i ett annat fönster. Titta på det igen innan du sparar.',
  'problem.segment.used-by-offers': 'De här erbjudandena gäller segmentet: {offers}. Ändra eller ta bort dem först.',
  'problem.rule.date-wanted': '”{operator}” kräver ett datum (fältet ”{field}”).',
  'problem.rule.days-wanted': '”{operator}” kräver ett helt antal dagar, 0 eller fler (fältet ”{field}”).',
  'problem.rule.window-order':
    'Dagarna för ”{field}” måste gå från längst bort till närmast: det andra talet får inte vara större än det första.',
  'problem.rule.field-gone': 'Det här fältet finns inte längre. Villkoret behålls, och ingen uppfyller det.',
  'problem.rule.segment-gone': 'Segmentet i det här villkoret finns inte längre. Villkoret behålls, och ingen uppfyller det.',
  'problem.rule.segment-cycle': 'Segment får inte gå runt i en cirkel: {way}.',
  'problem.rule.segment-too-deep': 'För många segment står inuti varandra.',
  'problem.rule.stage-cycle':
    'En regel på trappan ger folk ett steg efter det här segmentet, som därför inte kan fråga efter steget: det skulle gå runt i en cirkel. Vägen: {way}.',
  'problem.segment.used-by-stages':
    'En regel på trappan ger folk ett steg efter det här segmentet. Ändra eller ta bort den regeln först.',
  'problem.stage.gone': 'Regelns segment finns inte längre. Regeln ger ingen ett steg.',
  'problem.stage.too-deep': 'För många segment står inuti varandra i det här segmentet. Regeln ger ingen ett steg.',
  'problem.stage.cycle': 'Regelns segment går runt i en cirkel: {way}. Den ger ingen ett steg.',
  'problem.stage.asks-stage':
    'Det här segmentet frågar självt efter steget och kan därför inte ge ett: det skulle gå runt i en cirkel. Vägen: {way}.',
  'problem.stage.not-understood':
    '”{segment}” har ett villkor som den här versionen inte förstår eller vars fält är borta, så ingen kan säga säkert vem som är med. Regeln ger ingen ett steg.',
  'problem.stage.named-twice': 'Segmentet har redan en regel: {stage}. Av två skulle bara den första någonsin räknas.',
  'problem.stage.no-stage': 'Välj ett steg.',
  'problem.stage.changed-meanwhile': 'Regeln ändrades eller togs bort i ett annat fönster. Titta på den igen innan du sparar.',
  'problem.segment.used-by-segments': 'De här segmenten nämner det här: {segments}. Ändra eller ta bort dem först.',
  'problem.segment.field-missing':
    'Filen behöver ett eget fält som inte finns här: ”{name}” ({type}). Lägg till det under Egna fält och försök igen.',
  'problem.segment.field-type': 'Fältet ”{name}” är av en annan typ här än i filen, som behöver: {type}.',
}
