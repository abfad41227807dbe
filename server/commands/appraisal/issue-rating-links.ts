import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { AskForLinks, IssueRatingLinks } from "#app/contracts/appraisal.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listColleagues } from "#db/queries/appraisals.ts";
import {
  listHoldersOfLinks,
  lockLinks,
  type RatingLinkRow,
  revokeLinks,
  saveLinks,
} from "#db/queries/ballots.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { loadAppraisal, recorded, refuse } from "./appraisal-facts.ts";

type Input = z.output<typeof IssueRatingLinks>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  const found = await loadAppraisal({ tx, input, actor });
  if (found === null) return null;
  const { appraisalId, raterGroup, unitId } = input;
  const links = await lockLinks(tx, { appraisalId, raterGroup, unitId });
  return { ...found, links, colleagues: raterGroup === "peers" ? await listColleagues(tx, unitId) : [] };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Links of the batch that were not used: they end when new ones are issued. */
export const openLinks = (links: readonly RatingLinkRow[], ordinary: boolean): string[] =>
  links.filter((link) => !link.used && !link.revoked && link.ordinary === ordinary).map(({ id }) => id);

/** Colleagues who still rate: not those whose link was used, nor who would have nobody to rate. */
function ratersOf({ facts, unitId }: { facts: Facts; unitId: string }): { cadreId: string; name: string }[] {
  const here = facts.subjects.filter(({ subject }) => subject.unitId === unitId);
  const rated = new Set(facts.links.filter(({ used }) => used).map(({ exceptCadreId }) => exceptCadreId));
  return facts.colleagues.filter(
    ({ cadreId }) => !rated.has(cadreId) && here.some(({ subject }) => subject.cadreId !== cadreId),
  );
}

/** One-time links to rate without a name. Links of the same batch that were not used end. */
export const issueRatingLinksCommand = defineCommand({
  name: "appraisal.issue-rating-links",
  input: IssueRatingLinks,
  load,
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input, facts }) {
    const { appraisalId, raterGroup, unitId, tokenHashes } = input;
    const ordinary = raterGroup === "peers" || input.ordinary;
    const no = refuse(facts, "issueLinks");
    if (no !== null) return no;
    if (!facts.subjects.some(({ subject }) => subject.unitId === unitId))
      return refused("appraisal.nobody-to-rate");
    if ((facts.body.forms[raterGroup] ?? []).length === 0) return refused("appraisal.no-form");
    const raters = ratersOf({ facts, unitId });
    if (raterGroup === "peers" && raters.length === 0) return refused("appraisal.all-have-rated");
    const hashes = raterGroup === "peers" ? tokenHashes.slice(0, raters.length) : tokenHashes;
    const rows = hashes.map((hash, index) => ({
      id: uuidv7(),
      appraisalId,
      raterGroup,
      unitId,
      ordinary,
      exceptCadreId: raters[index]?.cadreId ?? null,
      tokenHash: Buffer.from(hash, "hex"),
    }));
    const ended = openLinks(facts.links, ordinary);
    return done(
      { issued: rows.length, ended: ended.length },
      {
        async write(tx) {
          if (ended.length > 0) await revokeLinks(tx, ended);
          await saveLinks(tx, rows);
        },
        ...recorded({ appraisalId, raterGroup, unitId, issued: rows.length, ended: ended.length }),
      },
    );
  },
});

/** `forName`: to whom a peer's slip is handed, because it leaves that person out. */
export type IssuedLink = { token: string; forName: string | null };

const TOKEN_BYTES = 16;
/** As many as a unit has colleagues at most. */
const MOST_COLLEAGUES = 200;

/** Makes the tokens, stores their hashes, and hands the tokens to whoever asked, once. */
export async function issueRatingLinks(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  raw: unknown,
): Promise<Result<IssuedLink[]>> {
  const parsed = AskForLinks.safeParse(raw);
  if (!parsed.success)
    return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
  const { count, ...input } = parsed.data;
  if (input.raterGroup === "residents" && count === undefined)
    return { ok: false, refusal: { kind: "invalid", fields: { count: "field.required" } } };
  const wanted = input.raterGroup === "residents" ? (count ?? 0) : MOST_COLLEAGUES;
  const tokens = Array.from({ length: wanted }, () =>
    Buffer.from(runtime.random(TOKEN_BYTES)).toString("base64url"),
  );
  const tokenHashes = tokens.map((token) => Buffer.from(hashToken(token)).toString("hex"));
  const result = await issueRatingLinksCommand.execute(
    { runtime, actor, requestId: uuidv7() },
    { ...input, tokenHashes },
  );
  if (!result.ok) return result;
  const names = await listHoldersOfLinks(runtime.database.db, tokenHashes.slice(0, result.value.issued));
  return {
    ok: true,
    value: tokens
      .slice(0, result.value.issued)
      .map((token, index) => ({ token, forName: names.get(tokenHashes[index] ?? "") ?? null })),
  };
}
