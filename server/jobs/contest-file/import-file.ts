import { readFile } from "node:fs/promises";
import { uuidv7 } from "uuidv7";
import type { ContestDocument } from "#app/contracts/interchange.ts";
import * as PerformanceState from "#app/domain/ranking/performance-state.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { findRootUnits } from "#db/queries/contest-import.ts";
import { importContest } from "#server/commands/results/import-contest.ts";
import { readContestFile } from "./read-contest-file.ts";
import { commandSentence } from "./sentences.ts";
import type { Verb } from "./verb.ts";
import { withRuntime } from "./with-runtime.ts";

/**
 * Puts a contest file into the district of the database: with its marks when it has any (the contest is then under
 * review), else ready to be run. Prints what came of it as JSON.
 */
export const importFile: Verb = async ({ file, language, print }) => {
  const read = await readContestFile({ file, language });
  if (!read.ok) return { code: 2, lines: read.lines };
  const document: unknown = JSON.parse(await readFile(file, "utf8"));
  return withRuntime(async (runtime) => {
    const [district, ...others] = await findRootUnits(runtime.database.db);
    if (district === undefined || others.length > 0) {
      return { code: 2, lines: [commandSentence({ rule: "command.no-district", facts: {}, language })] };
    }
    const imported = await importContest.execute(
      { runtime, actor: { kind: "system", name: "contest-file" }, requestId: uuidv7() },
      { unitId: district.id, take: takeOf(read.document), document },
    );
    if (!imported.ok) return { code: 2, lines: [sentenceOf(imported.refusal, language)] };
    await print(`${JSON.stringify(imported.value, null, 2)}\n`);
    return { code: 0, lines: [] };
  });
};

const takeOf = ({ performances }: ContestDocument): "marks" | "frame" =>
  performances.some(({ status, sheets }) => sheets.length > 0 || PerformanceState.of(status) !== "open")
    ? "marks"
    : "frame";
