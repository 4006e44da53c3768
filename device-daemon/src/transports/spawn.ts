/** A child process as a port; the real one is in adapters/node-spawn.ts. */
export type Child = {
  /** Called once, with what the child wrote to stderr when it failed. Also when it could not be started. */
  readonly onExit: (
    listener: (result: { readonly code: number | null; readonly stderr: string }) => void,
  ) => void
  readonly stdout: () => string
  readonly kill: () => void
}

/** Starts a program without a shell. */
export type Spawn = (command: string, args: readonly string[]) => Child
