import { type Result } from '../../domain/src/result.ts';
/** Imports the demo store once per data folder. The error is a sentence. */
export declare function importOnce(dataDir: string, say: (line: string) => void): Promise<Result<undefined, string>>;
