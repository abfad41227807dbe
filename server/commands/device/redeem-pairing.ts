import { uuidv7 } from "uuidv7";
import { RedeemPairing } from "#app/contracts/device.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { invitationRefusal } from "#app/domain/access/device.ts";
import type { SeatRole, SeatScoring } from "#app/domain/contest/states.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { listSeatSessions, lockInvitation, spendInvitation } from "#db/queries/devices.ts";
import { revokeSessions, saveSession } from "#db/queries/sessions.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { invitationKey } from "./invitation-secrets.ts";
import { countTry, forgiveTry } from "./pairing-throttle.ts";

/** A device's session: a contest is over within a week, and its signature ends the devices earlier. */
const DEVICE_DAYS = 7;
export const DEVICE_SECONDS = DEVICE_DAYS * 24 * 3600;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** A device takes a seat: the invitation is spent, the seat's earlier device is out. Of two who come at once one gets it. */
export const redeemPairingCommand = defineCommand({
  name: "device.redeem-pairing",
  input: RedeemPairing,
  async load({ tx, input, now }) {
    const { by, hash } = input.key;
    const invitation = await lockInvitation(tx, { by, hash: Buffer.from(hash, "hex") });
    if (invitation === null) return null;
    return { invitation, devices: await listSeatSessions(tx, { seatId: invitation.seatId, now }) };
  },
  // Holding the secret is the right; whoever asks is not known yet.
  allow: () => true,
  run({ input, facts, now }) {
    const { invitation, devices } = facts;
    const { seatId, contestId, role, scoring } = invitation;
    const closed = invitationRefusal(
      {
        used: invitation.usedAt !== null,
        expiresAtMs: invitation.expiresAt.getTime(),
        seatRemoved: invitation.removedAt !== null,
        contestStatus: invitation.contestStatus,
      },
      now.getTime(),
    );
    if (closed !== null) return closed;
    const device = {
      idHash: Buffer.from(input.sessionHash, "hex"),
      seatId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + DEVICE_SECONDS * 1000),
      userAgent: input.userAgent,
    };
    const replaced = devices.map(hex);
    return done(
      { seatId, role, scoring, replaced },
      {
        write: async (tx) => {
          await spendInvitation(tx, { pairingId: invitation.pairingId, now });
          await revokeSessions(tx, { seatId, now });
          await saveSession(tx, device);
        },
        audit: { contestId, details: { seatId, replaced: replaced.length } },
        events: [{ contestId, type: "device-paired", performanceIds: null }],
      },
    );
  },
});

export type PairedDevice = { seatId: string; role: SeatRole; scoring: SeatScoring; sessionId: string };

/** As the tablet asks for it, with its secret; tries are counted. The session's id is told to the tablet only. */
export async function redeemPairing(
  { runtime, actor, address }: { runtime: Runtime; actor: Actor; address: string },
  { secret, userAgent }: { secret: { token: string } | { code: string }; userAgent: string | null },
): Promise<Result<PairedDevice>> {
  const key = invitationKey(runtime, secret);
  const counted = await countTry(runtime, { address, by: key.by });
  if (!counted.ok) return counted;
  const sessionId = newToken(runtime);
  const input = { key, sessionHash: hex(hashToken(sessionId)), userAgent: userAgent?.slice(0, 300) ?? null };
  const result = await redeemPairingCommand.execute({ runtime, actor, requestId: uuidv7() }, input);
  if (!result.ok) return unknownInvitation(result);
  await forgiveTry(runtime, counted.value);
  const { replaced, ...device } = result.value;
  runtime.disconnect(replaced);
  return { ok: true, value: { ...device, sessionId } };
}

/** "Not there" of an invitation is said in its own words. */
export const unknownInvitation = <T extends Exclude<Result<never>, { ok: true }>>(result: T): T =>
  result.refusal.kind === "missing"
    ? { ...result, refusal: { kind: "refused", rule: "device.pairing-unknown", facts: {} } }
    : result;
