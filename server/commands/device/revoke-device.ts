import { RevokeDevice } from "#app/contracts/device.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayRevokeDevice } from "#app/domain/access/device.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { findSeatFrame, listSeatSessions, lockSeats, retireInvitations } from "#db/queries/devices.ts";
import { revokeSessions } from "#db/queries/sessions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";

/** Takes a seat's device away, with whatever invitation is open. What the tablet has not sent stays on it. */
export const revokeDeviceCommand = defineCommand({
  name: "device.revoke",
  input: RevokeDevice,
  async load({ tx, input, now }) {
    const frame = await findSeatFrame(tx, input.seatId);
    if (frame === null) return null;
    await lockSeats(tx, { contestId: frame.contestId, seatIds: [input.seatId] });
    return { ...frame, devices: await listSeatSessions(tx, { seatId: input.seatId, now }) };
  },
  allow: ({ actor, facts }) => mayRevokeDevice(actor, facts),
  run({ facts, now }) {
    const { seatId, contestId, devices } = facts;
    if (devices.length === 0) return refused("device.nothing-paired");
    return done(
      { revoked: devices.map((hash) => Buffer.from(hash).toString("hex")) },
      {
        write: async (tx) => {
          await retireInvitations(tx, { seatIds: [seatId], now });
          await revokeSessions(tx, { seatId, now });
        },
        audit: { contestId, details: { seatId } },
        events: [{ contestId, type: "device-revoked", performanceIds: null }],
      },
    );
  },
});

/** Also ends the live connections of the device. */
export async function revokeDevice(
  context: { runtime: Runtime; actor: Actor; requestId: string },
  input: { seatId: string },
): Promise<Result<null>> {
  const result = await revokeDeviceCommand.execute(context, input);
  if (!result.ok) return result;
  context.runtime.disconnect(result.value.revoked);
  return { ok: true, value: null };
}
