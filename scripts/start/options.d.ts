import { type Result } from '../../domain/src/result.ts';
export type StartOptions = {
    readonly dataDir: string;
    readonly kioskPort: number;
    readonly benchPort: number;
    /** The demo receipt page for phones; null while it is off. */
    readonly receiptPort: number | null;
    readonly fresh: boolean;
    readonly help: boolean;
};
export declare const START_HELP: string;
type Environment = Readonly<Record<string, string | undefined>>;
/** Options win over the environment, the environment over the defaults. The error is a sentence. */
export declare function startOptions(args: readonly string[], environment: Environment, root: string): Result<StartOptions, string>;
export {};
