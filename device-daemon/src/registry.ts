import type { Driver } from './driver.ts'
import { mtSics } from './drivers/bagging-platform/mt-sics.ts'
import { zvt } from './drivers/card-terminal/zvt.ts'
import { gpioPole } from './drivers/light-pole/gpio.ts'
import { toledo8217 } from './drivers/produce-scale/toledo-8217.ts'
import { escposPrinter } from './drivers/receipt-printer/escpos.ts'
import { serialPlain } from './drivers/scanner/serial-plain.ts'

/** Every driver that ships, one line each. */
export const registry: readonly Driver[] = [serialPlain, toledo8217, mtSics, zvt, gpioPole, escposPrinter]
