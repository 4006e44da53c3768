/**
 * ISO 4217 numbers of the currencies that stores are known to sell in, and of their neighbours. An amount goes over the
 * line in the smallest unit of its currency, whatever its decimals: 1 is a yen, a cent or a fils.
 */
const NUMBERS = new Map<string, number>([
  ['EUR', 978],
  ['CHF', 756],
  ['USD', 840],
  ['GBP', 826],
  ['CZK', 203],
  ['PLN', 985],
  ['DKK', 208],
  ['SEK', 752],
  ['NOK', 578],
  ['HUF', 348],
  ['CAD', 124],
  ['JPY', 392],
  ['CNY', 156],
  ['SAR', 682],
  ['KWD', 414],
])

/** The number of a currency, for example 978 for EUR. */
export function currencyNumber(currency: string): number | undefined {
  return NUMBERS.get(currency)
}

/** The letters of a currency; one that we do not know is `XXX`, ISO 4217's "no currency", and matches nothing. */
export function currencyLetters(number: number): string {
  for (const [letters, known] of NUMBERS) if (known === number) return letters
  return 'XXX'
}
