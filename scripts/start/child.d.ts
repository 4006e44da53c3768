import { type Result } from '../../domain/src/result.ts';
export type ReadyLine = Readonly<Record<string, unknown>>;
export type Child = {
    readonly name: string;
    readonly pid: number;
    readonly ready: ReadyLine;
    /** Resolves with a sentence when the child ends although nobody stopped it. */
    readonly died: Promise<string>;
    stop(): Promise<void>;
};
export type ChildPlan = {
    readonly name: string;
    /** Absolute path of its main file. */
    readonly main: string;
    readonly config: object;
    readonly dataDir: string;
    readonly readyMs?: number;
};
/** Starts a child and waits for its ready line; `signal` gives up the wait and stops it. The error is a sentence with cause and remedy. */
export declare function startChild(plan: ChildPlan, signal: AbortSignal): Promise<Result<Child, string>>;
/** The object of a ready line, or null for any other line. */
export declare function parseReady(line: string): ReadyLine | null;
