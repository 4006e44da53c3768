/** What must be bought for a coupon to count. */
export type Purchase = {
  /** How much of it: pieces, cents or hundredths of a pound, as `code` says. */
  readonly amount: number
  /** 0 units, 1 cents, 2 cents of the whole transaction, 3 and 4 weight, 9 special. */
  readonly code: string
  readonly family: string
  /** GS1 Company Prefix of the goods. */
  readonly companyPrefix: string
}

/** How the purchases go together: any of them, all, the first and one of the others, or as the text says. */
export type PurchaseRule = 'any' | 'all' | 'first-and-another' | 'unclear'

export type SavingKind = 'cents' | 'free-item' | 'free-items' | 'percent'

/** North American Coupon Code, AI 8110 (North American Coupon Application Guideline, section 3). */
export type DatabarCoupon = {
  readonly ai: '8110'
  readonly companyPrefix: string
  readonly offerCode: string
  readonly saving: {
    readonly kind: SavingKind
    readonly value: number
    /** 0 first, 1 second, 2 third purchase. */
    readonly appliesTo: number
  }
  /** One to three; the first is the main one. */
  readonly purchases: readonly Purchase[]
  readonly rule: PurchaseRule
  /** YYMMDD. */
  readonly expires: string | null
  readonly starts: string | null
  readonly serial: string | null
  /** GS1 Company Prefix or GLN of the only retailer that takes it. */
  readonly retailer: string | null
  readonly storeCoupon: boolean
  readonly mayMultiply: boolean
}

/** Coupon of a positive offer file, AI 8112: only a service on the network knows what it is worth. */
export type OfferFileCoupon = {
  readonly ai: '8112'
  readonly format: '0' | '1'
  readonly funder: string
  readonly offerCode: string
  readonly serial: string
}

export type Coupon = DatabarCoupon | OfferFileCoupon
