import type { RefusalFacts } from "#app/domain/shared/refusal.ts";

/** What is wrong, and where: `path` as in `rounds[0].items[1].timing.overtime[2]`; `rule` has a sentence in every catalogue. */
export type Problem = { path: string; rule: string; facts: RefusalFacts };
