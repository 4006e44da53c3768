import { fileURLToPath } from 'node:url'
import { germany } from '@clearlane/domain'
import { writePrivate } from '../machine/adapters/lane-files.ts'
import { lanePaths } from '../places.ts'
import { importCatalogue } from '../price-book/adapters/import-catalogue.ts'
import { hashPin } from '../staff/adapters/argon2-hasher.ts'
import { DEMO_STAFF } from './demo-staff.ts'

const PRODUCTS = fileURLToPath(new URL('../../demo/products.csv', import.meta.url))
const PROMOTIONS = fileURLToPath(new URL('../../demo/promotions.json', import.meta.url))

/** Makes the demo store in a data folder: its price book and its staff. Throws a sentence when it cannot. */
export async function importDemoStore({ dataDir }: { readonly dataDir: string }) {
  const imported = await importCatalogue({
    csvPath: PRODUCTS,
    promotionsPath: PROMOTIONS,
    dataDir,
    profileId: germany.profileId,
  })
  if (!imported.ok) {
    const [first] = imported.error.errors
    throw new Error(
      `line ${first?.line ?? 0} of the demo's products or promotions: ${first?.detail ?? 'not read'}`,
    )
  }
  const staff = await Promise.all(
    DEMO_STAFF.map(async ({ pin, ...member }) => ({ ...member, pinHash: await hashPin(pin), demo: true })),
  )
  writePrivate(lanePaths(dataDir).staff, JSON.stringify(staff))
  return { ...imported.value, staff: staff.length }
}
