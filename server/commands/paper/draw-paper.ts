import { uuidv7 } from "uuidv7";
import { OnPaper } from "#app/contracts/paper.ts";
import * as BlueprintProblems from "#app/domain/quiz/blueprint-problems.ts";
import * as PaperDraw from "#app/domain/quiz/paper-draw.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { replacePaperQuestions, savePaper } from "#db/queries/papers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { readCandidates } from "./candidates.ts";
import { allowEdit, loadPaper, paperChanged, sha256 } from "./paper-facts.ts";

const SEED_BYTES = 32;

/** Draws the questions by the stated algorithm from a fresh seed; drawing again gives another paper. */
export const drawPaper = defineCommand({
  name: "paper.draw",
  input: OnPaper,
  async load({ tx, input, now }) {
    const facts = await loadPaper({ tx, input, now });
    return facts === null
      ? null
      : { ...facts, candidates: await readCandidates({ db: tx, scope: facts, now }) };
  },
  allow: allowEdit,
  run({ input, facts, now, runtime }) {
    const { paper, candidates } = facts;
    if (paper === null) return refused("paper.no-blueprint");
    if (paper.status === "sealed" || paper.status === "recorded") return refused("paper.sealed");
    const { settings } = paper;
    const available = PaperDraw.available({ sections: settings.sections, candidates });
    const [problem] = BlueprintProblems.of({ settings, criteria: facts.item.criteria, available });
    if (problem !== undefined) return refused(problem.rule, problem.facts);
    const seed = Buffer.from(runtime.random(SEED_BYTES)).toString("hex");
    const keyOf = (questionId: string) => sha256(PaperDraw.keyText({ seed, questionId }));
    const { drawn, short } = PaperDraw.of({ sections: settings.sections, candidates, keyOf });
    const [missing] = short;
    if (missing !== undefined)
      return refused("paper.sections-compete", shortFacts(missing, settings.sections));
    const points = new Map(settings.sections.map((section) => [section.key, section.points]));
    const rows = drawn.map((row, index) => ({
      id: uuidv7(),
      paperId: paper.id,
      position: index + 1,
      sectionKey: row.sectionKey,
      questionId: row.questionId,
      questionVersion: row.version,
      points: points.get(row.sectionKey) ?? 0,
    }));
    return done(
      { questions: rows.length },
      {
        async write(tx) {
          await replacePaperQuestions(tx, { paperId: paper.id, rows });
          await savePaper(tx, { paperId: paper.id, status: "drawn", seed, drawnAt: now });
        },
        ...paperChanged({ ...input, type: "paper-drawn", details: { questions: rows.length } }),
      },
    );
  },
});

const shortFacts = (
  short: PaperDraw.Shortage,
  sections: readonly { key: string; title: string }[],
): Record<string, string | number> => ({
  section: sections.find(({ key }) => key === short.sectionKey)?.title ?? "",
  wanted: short.wanted,
  available: short.available,
});
