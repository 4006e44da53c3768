import { type Result } from '../../domain/src/result.ts';
/** Makes the folder and proves that it can be written. The error is a sentence. */
export declare function openDataDir(dataDir: string): Result<undefined, string>;
/** Forgets everything but which processes run. The error is a sentence. */
export declare function emptyDataDir(dataDir: string): Result<undefined, string>;
/** True until the demo store was imported completely once. */
export declare const isFirstRun: (dataDir: string) => boolean;
export declare function rememberImport(dataDir: string, summary: unknown): void;
/** A folder for Unix sockets: in the data folder, or under the temporary one when that path is too long. */
export declare function socketDir(dataDir: string): string;
