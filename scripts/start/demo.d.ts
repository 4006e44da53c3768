import { type Result } from '../../domain/src/result.ts';
import { type Child } from './child.ts';
import type { StartOptions } from './options.ts';
export type Demo = {
    readonly bench: Child;
    readonly daemon: Child;
    readonly lane: Child;
};
export type DemoRun = {
    readonly root: string;
    readonly options: StartOptions;
    readonly say: (line: string) => void;
    /** Gives up a start that is under way. */
    readonly signal: AbortSignal;
    /** Fields of the lane's configuration that differ from the usual ones. */
    readonly lane?: object;
};
/** Makes everything ready and starts the three processes. On an error nothing is left running. */
export declare function startDemo(run: DemoRun): Promise<Result<Demo, string>>;
/** Last started, first stopped: the lane finishes its row before the devices go. */
export declare function stopAll(children: readonly Child[]): Promise<void>;
