import { type Result } from '../../domain/src/result.ts';
export type Bundle = {
    readonly folder: string;
    readonly sources: readonly string[];
};
/** What is bundled by vite, and which files decide whether it is stale. */
export declare const BUNDLES: readonly Bundle[];
/** A hash over the names and contents of all sources of a bundle. */
export declare function sourceHash(root: string, bundle: Bundle): string;
export declare function isStale(root: string, bundle: Bundle, hash: string): boolean;
/** Builds what is stale. The error is a sentence followed by the bundler's words. */
export declare function buildBundles(root: string, say: (line: string) => void, signal?: AbortSignal): Promise<Result<undefined, string>>;
