import { createRequire } from "node:module";

/** The solver's file, for a thread that is one bundled file itself: HiGHS is not bundled, it looks for its WASM beside it. */
export const highsFile = (): string => createRequire(import.meta.url).resolve("highs");
