import { uuidv7 } from "uuidv7";
import { FileAppeal } from "#app/contracts/results.ts";
import { mayAppeal } from "#app/domain/access/results.ts";
import { filingRefusal } from "#app/domain/contest/appeal-life.ts";
import { listAppealsOf, saveAppeal } from "#db/queries/appeals.ts";
import { defineCommand, done } from "../define-command.ts";
import { lockAndRead } from "./result-facts.ts";

/** A contestant objects to facts of the own result, within the window. Refuses what `AppealLife` refuses. */
export const fileAppeal = defineCommand({
  name: "results.file-appeal",
  input: FileAppeal,
  async load({ tx, input, actor }) {
    const locked = await lockAndRead(tx, input.contestId);
    const cadreId = actor.kind === "account" ? actor.cadreId : null;
    const own = locked?.facts.contestants.find((row) => cadreId !== null && row.cadreId === cadreId);
    if (locked === null || own === undefined) return null;
    return { ...locked, own, appeals: await listAppealsOf(tx, own.id) };
  },
  allow: ({ actor, facts }) => mayAppeal(actor, facts.own),
  run({ input, facts: { facts, scope, own, appeals }, now }) {
    const refusal = filingRefusal({
      contestStatus: facts.contest.status,
      publishedAtMs: facts.contest.publishedAt?.getTime() ?? null,
      appealDays: facts.ruleSet.appealDays,
      nowMs: now.getTime(),
      openGrounds: appeals.filter(({ status }) => status === "open").map(({ ground }) => ground),
      ground: input.ground,
    });
    if (refusal !== null) return refusal;
    const id = uuidv7();
    const { ground, text } = input;
    return done(
      { appealId: id },
      {
        write: (tx) =>
          saveAppeal(tx, {
            id,
            contestId: scope.contestId,
            contestantId: own.id,
            ground,
            text,
            createdAt: now,
          }),
        audit: { contestId: scope.contestId, details: { appealId: id, contestantId: own.id, ground } },
        events: [{ contestId: scope.contestId, type: "appeal-filed", performanceIds: [] }],
      },
    );
  },
});
