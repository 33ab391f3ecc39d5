/* Units as they are said and written, lower case, with their singular name. Collected for this project. */

const pairs = (text: string): [string, string][] =>
  text
    .split('|')
    .map((entry) => entry.trim().split(':'))
    .flatMap(([unit = '', forms = '']) => forms.split(' ').map((form) => [form, unit] as [string, string]))

/** Units of time: "mins" to "minute". */
export const TIME_UNITS: ReadonlyMap<string, string> = new Map(
  pairs(`millisecond:millisecond milliseconds ms|microsecond:microsecond microseconds|second:second seconds sec secs|
minute:minute minutes min mins|hour:hour hours hr hrs|day:day days|night:night nights|week:week weeks|
fortnight:fortnight fortnights|month:month months|year:year years yr yrs|decade:decade decades|
century:century centuries|weekend:weekend weekends`),
)

/** Money, to ISO 4217; cents and pence are hundredths of it. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  pairs(`USD:dollar dollars buck bucks usd|EUR:euro euros eur|GBP:pound pounds quid gbp sterling|JPY:yen jpy|
CNY:yuan renminbi rmb cny|INR:rupee rupees inr|RUB:ruble rubles rouble roubles|CHF:franc francs chf|
KRW:won|MXN:peso pesos|BTC:bitcoin bitcoins btc|ETH:ether eth|CAD:cad|AUD:aud|NZD:nzd|HKD:hkd|ILS:shekel shekels|SEK:krona kronor`),
)

/** Signs before a figure. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₿', 'BTC'],
])

/** Words of buying, paying and earning, in each form: where one stands beside them, "pounds" are money. */
export const PRICES: ReadonlySet<string> = new Set(
  `£ pence cost costs costing pay pays paid paying spend spends spent spending price prices priced worth charge charges
  charged sell sells sold selling buy buys bought buying earn earns earned earning salary salaries wage wages fee fees fine
  fined raise raises raised fund funds funded funding budget budgets rent rents rented money cash bill bills save saves
  saved saving savings owe owes owed loan loans borrow borrowed lend lent invest invested investment grant grants donate
  donated donation tax taxes debt debts cheap cheaper expensive bet bets won deposit deposits refund income profit profits
  revenue discount ticket tickets bank account afford tip tips prize donations`.split(/\s+/),
)

/** Hundredths of a currency. */
export const SMALL_COINS: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['penny', 'USD'],
  ['pennies', 'USD'],
  ['pence', 'GBP'],
])

/** Other units of measure: "km" to "kilometer". */
export const MEASURE_UNITS: ReadonlyMap<string, string> = new Map(
  pairs(`mile:mile miles|kilometer:kilometer kilometers kilometre kilometres km kms|meter:meter meters metre metres|
centimeter:centimeter centimeters centimetre centimetres cm|millimeter:millimeter millimeters millimetre millimetres mm|inch:inch inches|
foot:foot feet ft|yard:yard yards|acre:acre acres|hectare:hectare hectares|kilogram:kilogram kilograms kilo kilos kg|
gram:gram grams|milligram:milligram milligrams mg|ounce:ounce ounces oz|ton:ton tons tonne tonnes|lb:lb lbs|
liter:liter liters litre litres|milliliter:milliliter milliliters millilitre millilitres ml|gallon:gallon gallons|pint:pint pints|
degree:degree degrees|celsius:celsius|fahrenheit:fahrenheit|mph:mph|bit:bit bits|byte:byte bytes|
kilobyte:kilobyte kilobytes kb|megabyte:megabyte megabytes mb meg megs|gigabyte:gigabyte gigabytes gb gig gigs|
terabyte:terabyte terabytes tb|petabyte:petabyte petabytes pb|watt:watt watts|kilowatt:kilowatt kilowatts kw|
megawatt:megawatt megawatts mw|gigawatt:gigawatt gigawatts gw|volt:volt volts|calorie:calorie calories|
hertz:hertz hz|megahertz:megahertz mhz|gigahertz:gigahertz ghz|pixel:pixel pixels px|teaspoon:teaspoon teaspoons tsp|
tablespoon:tablespoon tablespoons tbsp|cup:cups|satoshi:satoshi satoshis sats sat|vbyte:vbyte vbytes`),
)

/** Months, to 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((name, i) => [name, i + 1] as const),
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'
    .split(' ')
    .map(
      (name) =>
        [
          name,
          ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
            name.slice(0, 3),
          ) + 1,
        ] as const,
    ),
])

/** Days of the week, Monday 1 to Sunday 7 as in ISO 8601. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((name, i) => [name, i + 1] as const),
)
