/** Where demo people live: names, towns and a range of numbers that nobody has. */
export interface Place {
  country: string
  language: string
  weight: number
  /** `#` stands for a digit. Ranges kept for fiction where a country has them (US, GB, SE, FR, DE), else evidently made up. */
  phone: string
  first: readonly string[]
  /** Evidently made up. */
  last: readonly string[]
  cities: readonly string[]
}

const words = (text: string): readonly string[] => text.split(' ')

export const PLACES: readonly Place[] = [
  {
    country: 'IT',
    language: 'it',
    weight: 34,
    phone: '+390555551###',
    first: words('Anna Beatrice Carla Davide Elena Fabio Giorgia Luca Marta Niccolò Paola Renzo Sofia Teresa Ugo Viola'),
    last: words('Esempio Prova Inventati Finti Immaginari Dimostrativi Fantasia Modello'),
    cities: words('Firenze Bologna Torino Lucca Siena Bari Palermo Trieste'),
  },
  {
    country: 'SE',
    language: 'sv',
    weight: 20,
    phone: '+463139006##',
    first: words('Åsa Björn Cecilia Elin Fredrik Göran Hanna Ingrid Johan Karin Lars Märta Nils Pär Sigrid Örjan'),
    last: words('Påhittad Exempelsson Provström Fantasiberg Låtsaslund Modellgren Sagoqvist'),
    cities: words('Stockholm Göteborg Malmö Umeå Växjö Västerås Luleå'),
  },
  {
    country: 'DE',
    language: 'de',
    weight: 10,
    phone: '+493023125###',
    first: words('Anke Bernd Claudia Dieter Greta Jürgen Käthe Lukas Mia Sören Ute'),
    last: words('Beispiel Mustermann Musterfrau Probemann Scheinbar Erfunden'),
    cities: words('Berlin Köln München Leipzig Bremen'),
  },
  {
    country: 'FR',
    language: 'fr',
    weight: 9,
    phone: '+33639981###',
    first: words('Aurélie Benoît Camille Élodie François Inès Léa Mathieu Noël Zoé'),
    last: words('Exemple Fictif Inventé Modèle Semblant'),
    cities: words('Lyon Nantes Rennes Nîmes Lille'),
  },
  {
    country: 'GB',
    language: 'en',
    weight: 8,
    phone: '+447700900###',
    first: words('Alice Ben Chloe Dylan Ella Finn Grace Harry Isla Jack'),
    last: words('Example Madeup Sample Pretend Fictional'),
    cities: words('London Leeds Bristol Cardiff Glasgow'),
  },
  {
    country: 'US',
    language: 'en',
    weight: 6,
    phone: '+1202555012#',
    first: words('Ava Caleb Emma Jayden Liam Madison Noah Olivia'),
    last: words('Example Samplewood Placeholder Testerman'),
    cities: words('Washington Boston Denver Portland'),
  },
  {
    country: 'UA',
    language: 'uk',
    weight: 5,
    phone: '+380505551###',
    first: words('Андрій Богдана Ганна Дмитро Катерина Михайло Оксана Тарас'),
    last: words('Вигаданий Прикладенко Уявчук Зразковий'),
    cities: words('Київ Львів Одеса'),
  },
  {
    country: 'GR',
    language: 'el',
    weight: 3,
    phone: '+306900001###',
    first: words('Αθηνά Γιώργος Ελένη Κώστας Μαρία Νίκος'),
    last: words('Παραδειγματάκης Φανταστικός Υποθετίδης'),
    cities: words('Αθήνα Πάτρα Χανιά'),
  },
  {
    country: 'IL',
    language: 'he',
    weight: 2,
    phone: '+972505551###',
    first: words('אבי דנה יוסי מיכל רון תמר'),
    last: words('דוגמה לדוגמא בדיוני'),
    cities: words('חיפה ירושלים אילת'),
  },
  {
    country: 'SA',
    language: 'ar',
    weight: 2,
    phone: '+966505551###',
    first: words('أحمد سارة فاطمة محمد نورة يوسف'),
    last: words('المثال الخيالي النموذجي'),
    cities: words('جدة الرياض الدمام'),
  },
  {
    country: 'JP',
    language: 'ja',
    weight: 2,
    phone: '+819012341###',
    first: words('花子 太郎 美咲 健太 さくら 翔'),
    last: words('架空 見本 例示'),
    cities: words('京都 大阪 札幌'),
  },
]
