export * from './escpos-twin.ts'
export * from './preview.ts'
export * from './receipt.ts'
export * from './receipt-svg.ts'
