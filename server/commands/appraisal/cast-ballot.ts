import type { z } from "zod";
import { CastBallot } from "#app/contracts/appraisal.ts";
import { refuseRating } from "#app/domain/daily/appraisal-life.ts";
import { refuseBallot } from "#app/domain/daily/rating-form.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listSubjects, lockAppraisal } from "#db/queries/appraisals.ts";
import { findRatingLink, lockLinks, markUsed, mixInBallots } from "#db/queries/ballots.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { recorded } from "./appraisal-facts.ts";
import { countRating, forgiveRating } from "./rating-throttle.ts";

async function load({ tx, input }: { tx: Tx; input: z.output<typeof CastBallot> }) {
  const known = await findRatingLink(tx, Buffer.from(input.tokenHash, "hex"));
  if (known === null) return null;
  const found = await lockAppraisal(tx, { appraisalId: known.appraisalId, lock: "share" });
  const link = (await lockLinks(tx, known)).find(({ id }) => id === known.id);
  if (found === null || link === undefined) return null;
  const subjects = await listSubjects(tx, known.appraisalId);
  return { ...found, link, subjects: ratedThrough({ link, subjects }) };
}

/** Whom a link is for: those appraised of its unit, without the rater. */
export const ratedThrough = <S extends { subject: { cadreId: string; unitId: string } }>({
  link,
  subjects,
}: {
  link: { unitId: string; exceptCadreId: string | null };
  subjects: readonly S[];
}): S[] =>
  subjects.filter(({ subject }) => subject.unitId === link.unitId && subject.cadreId !== link.exceptCadreId);

/**
 * Somebody rates without a name. The link learns that it was used; the ballots know neither link nor rater nor time, and
 * nothing that is kept of the request says what was in it.
 */
export const castBallotCommand = defineCommand({
  name: "appraisal.cast-ballot",
  input: CastBallot,
  recognisedBy: () => null,
  load,
  // Holding the link is the right; nobody asks who holds it.
  allow: () => true,
  run({ input, facts, now }) {
    const { link, appraisal, body } = facts;
    const { appraisalId, raterGroup, unitId, ordinary } = link;
    if (link.used) return refused("appraisal.link-used");
    if (link.revoked) return refused("appraisal.link-revoked");
    const form = body.forms[raterGroup] ?? [];
    const people = facts.subjects.map(({ subject, name }) => ({ cadreId: subject.cadreId, name }));
    const no =
      refuseRating({ ...appraisal, today: dayOf(now) }) ??
      refuseBallot({ form, subjects: people, ratings: input.ratings });
    if (no !== null) return no;
    return done(
      {},
      {
        async write(tx) {
          await markUsed(tx, { appraisalId, raterGroup, unitId, linkId: link.id });
          await mixInBallots(tx, { appraisalId, raterGroup, ordinary, ratings: input.ratings });
        },
        ...recorded({ appraisalId, raterGroup }),
      },
    );
  },
});

/** As the rater sends it, with the token; tries are counted by address. */
export async function castBallot(
  { runtime, address, requestId }: { runtime: Runtime; address: string; requestId: string },
  { token, ratings }: { token: string; ratings: unknown },
): Promise<Result<object>> {
  const counted = await countRating(runtime, { address });
  if (!counted.ok) return counted;
  const tokenHash = Buffer.from(hashToken(token)).toString("hex");
  const result = await castBallotCommand.execute(
    { runtime, actor: { kind: "public" }, requestId },
    { tokenHash, ratings },
  );
  if (!result.ok) return result.refusal.kind === "missing" ? refused("appraisal.link-unknown") : result;
  await forgiveRating(runtime, counted.value);
  return result;
}
