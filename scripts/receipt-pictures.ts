import { writeFileSync } from 'node:fs'
import { takeNoOptions } from './call/take-no-options.ts'
import { encodeGreyPng } from './receipt-pictures/grey-png.ts'
import { GOLDEN_PICTURES } from './receipt-pictures/golden.ts'
import { receiptBytes, receiptPicture } from './receipt-pictures/receipt-picture.ts'

takeNoOptions('receipt-pictures', 'Draws the golden pictures of receipts anew.')

// Draws the golden pictures of receipts anew. Look at each before it is committed.
for (const { document, columns, file } of GOLDEN_PICTURES) {
  const png = encodeGreyPng(await receiptPicture(receiptBytes(document, columns)))
  writeFileSync(file, png)
  process.stdout.write(`${file} ${Math.ceil(png.length / 1024)} KB\n`)
}
