type Trouble = { readonly trouble: string }
type Packages = {
  readonly packages: Readonly<
    Record<string, { readonly integrity?: string; readonly link?: boolean; readonly optional?: boolean }>
  >
}

export const NODE_MAJOR_MIN: number
export function nodeTooOld(version: string): string | null
export function folderTrouble(folder: string, access?: (path: string, mode: number) => void): string | null
export function pinnedNode(
  folder: string,
  platform: string,
  arch: string,
): Trouble | { readonly path: string }
export function installMatches(lock: Packages, installed: Packages): boolean
export function installIsCurrent(folder: string, binary: string): boolean
export function installTrouble(output: string): string
export function install(
  folder: string,
  say: (line: string) => void,
  command?: { readonly file: string; readonly args: readonly string[] },
): Promise<string | null>
export function run(binary: string, file: string, args: readonly string[]): Promise<number>
export function enter(file: string, args: readonly string[]): Promise<void>
