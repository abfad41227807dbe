import { OnContest } from "#app/contracts/results.ts";
import type { MySlipView } from "#app/contracts/slip.ts";
import { mayReadSlip } from "#app/domain/access/results.ts";
import { deadlineMs } from "#app/domain/contest/appeal-life.ts";
import { paperItems } from "#app/domain/quiz/paper-state.ts";
import { listAppealsOf } from "#db/queries/appeals.ts";
import { listModerations } from "#db/queries/comments.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { listAccountNames } from "#db/queries/results.ts";
import { defineView } from "../define-view.ts";
import { appealShown } from "./appeals.ts";
import { commentRows } from "./comments.ts";
import { resultContest } from "./ranking-rows.ts";
import { readSigned } from "./signed-versions.ts";
import { slipOf } from "./slip.ts";
import { weakestOf } from "./slip-criteria.ts";
import { slipCheckPath, slipKey } from "./slip-key.ts";

/** A contestant's own slip of a published contest, with the comments that were let through. Nobody else's. */
export const mySlipView = defineView({
  name: "results.my-slip",
  input: OnContest,
  async load({ db, input, actor, runtime }) {
    const cadreId = actor.kind === "account" ? actor.cadreId : null;
    const facts = cadreId === null ? null : await loadContest(db, input.contestId);
    const own = facts?.contestants.find((row) => row.cadreId === cadreId);
    const signed = facts == null ? null : await readSigned(db, facts.contest, "published");
    if (facts == null || own === undefined || signed === null) return null;
    const slip = slipOf({ ...signed, contestantId: own.id });
    if (slip === null) return null;
    const appeals = await listAppealsOf(db, own.id);
    const key = slipKey(runtime, { contestId: facts.contest.id, contestantId: own.id });
    return {
      facts,
      own,
      signed,
      slip,
      appeals,
      checkPath: slipCheckPath({ publicCode: facts.contest.publicCode, contestantId: own.id, key }),
      names: await listAccountNames(db, [...new Set(appeals.flatMap(({ decidedBy }) => decidedBy ?? []))]),
      moderations: await listModerations(db, input.contestId),
    };
  },
  allow: ({ actor, facts }) => mayReadSlip(actor, facts.own),
  project({ facts, own, signed, slip, appeals, checkPath, names, moderations }, { now }): MySlipView {
    const publishedAt = facts.contest.publishedAt?.getTime() ?? 0;
    const { status } = facts.contest;
    const underReview = status !== "published" && status !== "archived";
    const deadline = deadlineMs({ publishedAtMs: publishedAt, appealDays: facts.ruleSet.appealDays });
    return {
      contest: resultContest(facts),
      version: signed.version.version,
      hash: signed.version.hash,
      auditHead: signed.version.auditHead,
      publishedAt,
      underReview,
      paper: !underReview && paperItems(facts.ruleSet).length > 0,
      slip,
      comments: commentRows(facts, moderations)
        .filter((row) => row.person.id === own.id && row.status === "approved")
        .map(({ itemName, criterionName, label, text }) => ({ itemName, criterionName, label, text })),
      checkPath,
      weakest: weakestOf(slip),
      appeals: appeals.map((row) => appealShown(row, names.get(row.decidedBy ?? "") ?? null)),
      appeal: { deadline, open: status !== "archived" && now.getTime() <= deadline },
    };
  },
});
