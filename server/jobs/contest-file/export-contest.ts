import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { wholeContestView } from "#server/views/results/protocol.ts";
import type { Verb } from "./verb.ts";
import { withRuntime } from "./with-runtime.ts";

/** Prints a contest of the database as a file; in place of the file stands the contest's id. */
export const exportContest: Verb = async ({ file: contestId, language, print }) =>
  withRuntime(async (runtime) => {
    const actor = { kind: "system" as const, name: "contest-file" };
    const read = await wholeContestView.read({ runtime, actor }, { contestId });
    if (!read.ok) return { code: 2, lines: [sentenceOf(read.refusal, language)] };
    await print(`${JSON.stringify(read.value, null, 1)}\n`);
    return { code: 0, lines: [] };
  });
