/** ISO 4217 numbers of the currencies that ZVT terminals of our region are sold with. */
const NUMBERS = new Map<string, number>([
  ['EUR', 978],
  ['CHF', 756],
  ['USD', 840],
  ['GBP', 826],
  ['CZK', 203],
  ['PLN', 985],
  ['DKK', 208],
  ['SEK', 752],
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
