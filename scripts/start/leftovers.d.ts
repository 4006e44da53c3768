import { type Result } from '../../domain/src/result.ts';
/** Remembers a process of this data folder, with a word of its command line by which it is known again. */
export declare function rememberPid(dataDir: string, name: string, pid: number, mark: string): void;
export declare function forgetPid(dataDir: string, name: string): void;
/**
 * Takes the data folder for this process. Children whose `npm start` was killed are stopped first; the error is a
 * sentence when another `npm start` still lives there.
 */
export declare function takeOver(dataDir: string, mark: string): Promise<Result<undefined, string>>;
export declare function giveUp(dataDir: string): void;
