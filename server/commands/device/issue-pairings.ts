import { uuidv7 } from "uuidv7";
import { IssuePairings } from "#app/contracts/device.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOver, mayPairDevices } from "#app/domain/access/device.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { lockSeats, retireInvitations, saveInvitations } from "#db/queries/devices.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import {
  codeHash,
  INVITATION_MINUTES,
  newInvitationCode,
  newInvitationToken,
  tokenHash,
} from "./invitation-secrets.ts";

/** Invites one device each to seats of a contest: single use, ten minutes. Earlier invitations of the seats end. */
export const issuePairingsCommand = defineCommand({
  name: "device.issue-pairings",
  input: IssuePairings,
  async load({ tx, input }) {
    const seatIds = input.invitations.map(({ seatId }) => seatId);
    const seats = await lockSeats(tx, { contestId: input.contestId, seatIds });
    const [first] = seats;
    return first === undefined || seats.length !== new Set(seatIds).size ? null : { seats, first };
  },
  allow: ({ actor, facts }) => mayPairDevices(actor, facts.first),
  run({ input, facts, actor, now }) {
    const removed = facts.seats.find(({ removedAt }) => removedAt !== null);
    if (removed !== undefined) return refused("device.seat-removed", { seat: removed.number });
    if (isOver(facts.first.contestStatus)) return refused("device.contest-over");
    if (actor.kind !== "account")
      return { ok: false, refusal: { kind: "forbidden", action: "device.issue-pairings" } };
    const expiresAt = new Date(now.getTime() + INVITATION_MINUTES * 60_000);
    const seatIds = input.invitations.map(({ seatId }) => seatId);
    const rows = input.invitations.map((invitation) => ({
      id: uuidv7(),
      seatId: invitation.seatId,
      tokenHash: Buffer.from(invitation.tokenHash, "hex"),
      codeHash: Buffer.from(invitation.codeHash, "hex"),
      createdBy: actor.accountId,
      createdAt: now,
      expiresAt,
    }));
    const { contestId } = input;
    return done(
      { expiresAt: expiresAt.getTime() },
      {
        write: async (tx) => {
          await retireInvitations(tx, { seatIds, now });
          await saveInvitations(tx, rows);
        },
        audit: { contestId, details: { seatIds } },
        // Nothing any room shows: a seat changes when its device comes.
        events: [],
      },
    );
  },
});

export type Invitation = { seatId: string; token: string; code: string; expiresAt: number };

/** Makes the secrets, stores their hashes, and hands the secrets to whoever asked, once. */
export async function issuePairings(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  { contestId, seatIds }: { contestId: string; seatIds: readonly string[] },
): Promise<Result<Invitation[]>> {
  const secrets = seatIds.map((seatId) => ({
    seatId,
    token: newInvitationToken(runtime),
    code: newInvitationCode(runtime),
  }));
  const invitations = secrets.map(({ seatId, token, code }) => ({
    seatId,
    tokenHash: tokenHash(token),
    codeHash: codeHash(runtime, code),
  }));
  const context = { runtime, actor, requestId: uuidv7() };
  const result = await issuePairingsCommand.execute(context, { contestId, invitations });
  if (!result.ok) return result;
  return { ok: true, value: secrets.map((secret) => ({ ...secret, expiresAt: result.value.expiresAt })) };
}
