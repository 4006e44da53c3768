import { checkout } from './setup.ts'

const panel = { 'staff.back': 'menu' } as const

/** Staff at the lane. Who may do what is the lane's to say; this is only which panel is open. */
export const staffStates = checkout.createStateConfig({
  initial: 'pin',
  on: {
    'ledger.staff-out': '#nobody',
    'staff.finish': { target: '.menu', actions: { type: 'ask', params: ({ event }) => event.command } },
  },
  states: {
    pin: {
      entry: 'clearTyped',
      on: {
        'pad.press': { actions: { type: 'typeDigit', params: { max: 8 } } },
        'staff.submit-pin': {
          guard: { type: 'typedEnough', params: { min: 4 } },
          actions: [
            { type: 'ask', params: ({ context }) => ({ type: 'staff-pin', pin: context.typed }) },
            'clearTyped',
          ],
        },
        'live.pin-over': '#nobody',
        // Somebody without a session closed the pad: nothing to finish.
        'staff.finish': undefined,
      },
    },
    menu: {
      on: {
        'staff.open-line': { target: 'line', actions: 'pointAtLine' },
        'staff.open-discount': { target: 'discount', actions: ['pointAtLine', 'clearTyped'] },
        'staff.open-settle': { target: 'settle', actions: 'pointAtAttempt' },
        'staff.open-suspended': 'suspended',
        'staff.open-cancel': 'cancelSale',
        'staff.open-day': 'closeDay',
      },
    },
    line: {
      on: {
        ...panel,
        'staff.open-quantity': { target: 'quantity', actions: 'clearTyped' },
        'staff.open-discount': { target: 'discount', actions: ['pointAtLine', 'clearTyped'] },
      },
    },
    quantity: { on: { ...panel, 'pad.press': { actions: { type: 'typeDigit', params: { max: 2 } } } } },
    discount: { on: { ...panel, 'pad.press': { actions: { type: 'typeDigit', params: { max: 7 } } } } },
    // The terminal may answer while staff still look for a slip: then nothing is left to ask.
    settle: { on: { ...panel, 'ledger.settled': { guard: 'isShownAttempt', target: 'menu' } } },
    suspended: { on: panel },
    cancelSale: { on: panel },
    closeDay: { on: panel },
  },
})
