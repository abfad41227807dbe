import { recompute } from "./recompute.ts";
import type { Verb } from "./verb.ts";

/** Loaded when it is asked for: `recompute` never meets the database. */
const importFile: Verb = async (input) => (await import("./import-file.ts")).importFile(input);
const exportContest: Verb = async (input) => (await import("./export-contest.ts")).exportContest(input);

/** The verbs of `npm run contest`. One that needs the database opens it itself. */
export const VERBS: ReadonlyMap<string, Verb> = new Map([
  ["recompute", recompute],
  ["import", importFile],
  ["export", exportContest],
]);
