/** 金额: whole fen. */
export interface Money {
  readonly amountMinor: bigint
  readonly currency: string
}

/** An amount of fen as money of the city's currency. */
export function money(fen: bigint): Money {
  return { amountMinor: fen, currency: 'CNY' }
}
