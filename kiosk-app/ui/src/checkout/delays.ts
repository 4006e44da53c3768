/** What is timed here has no consequence: idle, payment and help are the lane's. Milliseconds. */
export const delays = {
  /** "Approved" stands for as long as three tones and a glance take. */
  approvedShown: 1_800,
  /** Produce or number pad left alone: back to the basket, where the next scan is seen best. */
  detourIdle: 45_000,
  /** A closed lane read in another language; whoever comes next reads the store's. */
  closedRead: 30_000,
  /** The first screen left alone after its look was changed: whoever did it has gone. */
  comfortIdle: 90_000,
  /** A toast: two short lines read twice. */
  noticeShown: 5_000,
} as const
