import type { StoreProfile, TaxRate } from '../store-profile.ts'

/** The profile with the rates that count on this day (YYYY-MM-DD): of each tax code at most one. */
export function profileOn(profile: StoreProfile, day: string): StoreProfile {
  const taxRates = profile.taxRates.filter((rate) => countsOn(rate, day))
  return taxRates.length === profile.taxRates.length ? profile : { ...profile, taxRates }
}

function countsOn({ fromDay, toDay }: TaxRate, day: string): boolean {
  return (fromDay === undefined || fromDay <= day) && (toDay === undefined || day <= toDay)
}
