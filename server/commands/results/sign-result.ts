import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { readContest } from "#app/contracts/interchange-file.ts";
import { SignResult } from "#app/contracts/results.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { maySignAs, type SigningRole } from "#app/domain/access/results.ts";
import { step } from "#app/domain/contest/life.ts";
import { signingVersion } from "#app/domain/contest/sign-off.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  hex,
  listSignatures,
  listSignedVersions,
  lockAuditHead,
  saveContestState,
  saveSignature,
  saveSignedResult,
} from "#db/queries/results.ts";
import { contestDocument } from "#server/views/results/contest-document.ts";
import { type Recomputed, recomputed } from "#server/views/results/recomputed.ts";
import { openPointsOf } from "#server/views/results/sign-off-facts.ts";
import { type Command, defineCommand, done } from "../define-command.ts";
import { invalidFields } from "../invalid-fields.ts";
import { provePassword } from "./prove-password.ts";
import { type LockedContest, lockAndRead } from "./result-facts.ts";

export type Signed = { version: number; hash: string; complete: boolean };

/** Head judge and supervisor sign the result they were shown, each with the password typed again. */
export const signResult: Command<unknown, Signed> = {
  name: "results.sign",
  async execute(context, raw) {
    const parsed = SignResult.safeParse(raw);
    if (!parsed.success) {
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    }
    const { password, ...input } = parsed.data;
    const proved = await provePassword(context, { action: "results.sign", password });
    return proved.ok ? sign.execute(context, input) : proved;
  },
};

/**
 * The second signature under the same result makes the signed version and closes the contest. Refuses while anything is
 * open (`results.open-points`), under another result than shown (`results.changed-since-shown`), a second signature of
 * the same role or person, and a further version without a reason.
 */
const sign = defineCommand({
  name: "results.sign",
  input: SignResult.omit({ password: true }),
  load: ({ tx, input }) => loadSigning(tx, input.contestId),
  allow: ({ actor, input, facts }) => maySignAs(actor, input.role, facts.scope),
  run({ input, facts, actor, now }) {
    const { facts: contest, scope } = facts;
    const stepped = step({ status: contest.contest.status, arrow: "sign" });
    if (!stepped.ok) return stepped;
    const written = contestDocument({ facts: facts.facts, kind: "signed" });
    const result = recomputed(written);
    const refusal = blockedBy({ facts, written, result, input, actor });
    if (refusal !== null) return refusal;
    const { version, signed } = versionOf(facts, result.hash);
    const hash = Buffer.from(result.hash, "hex");
    const complete = signed.length > 0;
    return done(
      { version, hash: result.hash, complete },
      {
        async write(tx) {
          await saveSignature(tx, {
            id: uuidv7(),
            contestId: scope.contestId,
            version,
            role: input.role,
            ...signerOf(actor),
            resultHash: hash,
            at: now,
          });
          if (!complete) return;
          await saveSignedResult(tx, {
            id: uuidv7(),
            contestId: scope.contestId,
            version,
            document: written,
            result: result.result,
            hash,
            auditHead: facts.auditHead,
            reason: input.reason ?? null,
            createdAt: now,
          });
          await saveContestState(tx, { contestId: scope.contestId, status: stepped.value, signedAt: now });
        },
        audit: {
          contestId: scope.contestId,
          details: { version, role: input.role, hash: result.hash, complete, reason: input.reason ?? null },
        },
        events: [
          {
            contestId: scope.contestId,
            type: complete ? "result-signed" : "result-signature-given",
            performanceIds: complete ? null : [],
          },
        ],
      },
    );
  },
});

type Signing = LockedContest & {
  versions: Awaited<ReturnType<typeof listSignedVersions>>;
  signatures: Awaited<ReturnType<typeof listSignatures>>;
  auditHead: Uint8Array;
};

async function loadSigning(tx: Tx, contestId: string): Promise<Signing | null> {
  const locked = await lockAndRead(tx, contestId);
  if (locked === null) return null;
  return {
    ...locked,
    versions: await listSignedVersions(tx, contestId),
    signatures: await listSignatures(tx, contestId),
    auditHead: (await lockAuditHead(tx, contestId)) ?? emptyChain(contestId),
  };
}

/** What a contest's audit chain starts from (server/commands/record.ts). */
const emptyChain = (contestId: string): Uint8Array =>
  createHash("sha256").update(`contest:${contestId}`).digest();

const versionOf = (facts: Signing, hash: string) =>
  signingVersion({
    signedVersions: facts.versions.map(({ version }) => version),
    signatures: facts.signatures.map((row) => ({
      version: row.version,
      role: row.role,
      hash: hex(row.resultHash),
    })),
    hash,
  });

const signerOf = (actor: Actor): { accountId: string; name: string } => {
  if (actor.kind !== "account") throw new Error("only a person signs");
  return { accountId: actor.accountId, name: actor.name };
};

function blockedBy(input: {
  facts: Signing;
  written: unknown;
  result: Recomputed;
  input: { hash: string; role: SigningRole; reason?: string | undefined };
  actor: Actor;
}): { ok: false; refusal: Refusal } | null {
  const { facts, result } = input;
  const open = openPointsOf(facts.facts, result);
  if (open.length > 0) return refused("results.open-points", { count: open.length });
  if (!readContest(input.written).ok) return refused("results.document-faulty");
  if (result.hash !== input.input.hash) return refused("results.changed-since-shown");
  const { version, signed } = versionOf(facts, result.hash);
  if (signed.includes(input.input.role)) return refused("results.already-signed");
  const standing = facts.signatures.filter((row) => row.version === version);
  if (standing.some(({ accountId }) => accountId === signerOf(input.actor).accountId)) {
    return refused("results.same-person");
  }
  const again = facts.versions.length > 0;
  return again && input.input.reason === undefined
    ? { ok: false, refusal: { kind: "invalid", fields: { reason: "field.required" } } }
    : null;
}
