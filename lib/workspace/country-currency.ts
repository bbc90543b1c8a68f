/** Currency (ISO 4217) with the countries (ISO 3166-1 alpha-2) where it is the usual one, as CLDR's supplemental data has them for 2026. */
const COUNTRIES_BY_CURRENCY: Record<string, string> = {
  EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT',
  USD: 'AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI',
  GBP: 'GB GG IM JE',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XAF: 'CF CG CM GA GQ TD',
  XCD: 'AG AI DM GD KN LC MS VC',
  AUD: 'AU CC CX KI NF NR TV',
  NOK: 'BV NO SJ',
  DKK: 'DK FO GL',
  NZD: 'CK NU NZ PN TK',
  XPF: 'NC PF WF',
  CHF: 'CH LI',
  MAD: 'EH MA',
  ILS: 'IL PS',
}

/** Countries whose currency nobody else uses, `country:currency`. */
const ONE_TO_ONE =
  'AE:AED AF:AFN AL:ALL AM:AMD AO:AOA AR:ARS AW:AWG AZ:AZN BA:BAM BB:BBD BD:BDT BH:BHD BI:BIF BM:BMD BN:BND BO:BOB BR:BRL ' +
  'BS:BSD BT:BTN BW:BWP BY:BYN BZ:BZD CA:CAD CD:CDF CL:CLP CN:CNY CO:COP CR:CRC CU:CUP CV:CVE CW:XCG CZ:CZK DJ:DJF DO:DOP ' +
  'DZ:DZD EG:EGP ER:ERN ET:ETB FJ:FJD FK:FKP GE:GEL GH:GHS GI:GIP GM:GMD GN:GNF GT:GTQ GY:GYD HK:HKD HN:HNL HT:HTG HU:HUF ' +
  'ID:IDR IN:INR IQ:IQD IR:IRR IS:ISK JM:JMD JO:JOD JP:JPY KE:KES KG:KGS KH:KHR KM:KMF KP:KPW KR:KRW KW:KWD KY:KYD KZ:KZT ' +
  'LA:LAK LB:LBP LK:LKR LR:LRD LS:LSL LY:LYD MD:MDL MG:MGA MK:MKD MM:MMK MN:MNT MO:MOP MR:MRU MU:MUR MV:MVR MW:MWK MX:MXN ' +
  'MY:MYR MZ:MZN NA:NAD NG:NGN NI:NIO NP:NPR OM:OMR PA:PAB PE:PEN PG:PGK PH:PHP PK:PKR PL:PLN PY:PYG QA:QAR RO:RON RS:RSD ' +
  'RU:RUB RW:RWF SA:SAR SB:SBD SC:SCR SD:SDG SE:SEK SG:SGD SH:SHP SL:SLE SO:SOS SR:SRD SS:SSP ST:STN SX:XCG SY:SYP SZ:SZL ' +
  'TH:THB TJ:TJS TM:TMT TN:TND TO:TOP TR:TRY TT:TTD TW:TWD TZ:TZS UA:UAH UG:UGX UY:UYU UZ:UZS VE:VES VN:VND VU:VUV WS:WST ' +
  'YE:YER ZA:ZAR ZM:ZMW ZW:ZWG'

const currencies = new Map<string, string>()
for (const [currency, countries] of Object.entries(COUNTRIES_BY_CURRENCY))
  for (const country of countries.split(' ')) currencies.set(country, currency)
for (const pair of ONE_TO_ONE.split(' ')) currencies.set(pair.slice(0, 2), pair.slice(3))

/** Every country that Recency knows, ISO 3166-1 alpha-2, sorted. */
export const COUNTRIES: readonly string[] = [...currencies.keys()].toSorted()

/** The usual currency of a country; null for one that is not known. */
export function currencyOf(country: string): string | null {
  return currencies.get(country) ?? null
}
