import { recompute } from "./recompute.ts";
import type { Verb } from "./verb.ts";

/** The verbs of `npm run contest`. One that needs the database opens it itself, so that `recompute` never does. */
export const VERBS: ReadonlyMap<string, Verb> = new Map([["recompute", recompute]]);
