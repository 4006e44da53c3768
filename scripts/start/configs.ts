// The JSON that each child finds in the file of its `--config`.

export type BenchConfig = {
  /** Port of the bench page; 0 takes any free one. */
  readonly port: number
  readonly dataDir: string
  /** Where the lane's product read API is. */
  readonly laneUrl: string
  /** Whether the lane has a bagging platform. */
  readonly bagging: boolean
  /** The twins' control API is served on the same port. */
  readonly control: boolean
}

export type DaemonConfig = {
  readonly socketPath: string
  readonly technicianSocketPath: string
  /** As the bench said in its ready line. */
  readonly slots: readonly unknown[]
  readonly dataDir: string
}

export type LaneConfig = {
  readonly dataDir: string
  readonly socketPath: string
  readonly kioskPort: number
  readonly receiptPort: number | null
  readonly receiptUrl?: string
  readonly mode: 'demo'
  readonly uiDir: string
}
