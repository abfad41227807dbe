import { FindPairing } from "#app/contracts/device.ts";
import { invitationRefusal } from "#app/domain/access/device.ts";
import type { SeatRole } from "#app/domain/contest/states.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { findInvitation } from "#db/queries/devices.ts";
import { invitationKey } from "#server/commands/device/invitation-secrets.ts";
import { countTry, forgiveTry } from "#server/commands/device/pairing-throttle.ts";
import { unknownInvitation } from "#server/commands/device/redeem-pairing.ts";
import type { Runtime } from "#server/runtime.ts";
import { defineView } from "#server/views/define-view.ts";

/** Whose seat an invitation is for, so that the judge can see the name before taking it. It is not spent by looking. */
const invitationView = defineView({
  name: "device.invitation",
  input: FindPairing,
  load: ({ db, input }) => findInvitation(db, { by: input.key.by, hash: Buffer.from(input.key.hash, "hex") }),
  // Holding the secret is the right to read it.
  allow: () => true,
  project(invitation, { now }) {
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
    const { contestTitle, panelName, number, role, holderName } = invitation;
    return { ok: true as const, value: { contestTitle, panelName, number, role, holderName } };
  },
});

export type InvitedSeat = {
  contestTitle: string;
  panelName: string;
  number: number;
  role: SeatRole;
  holderName: string;
};

/** As the tablet asks, with its secret; wrong ones are counted. */
export async function findInvitedSeat(
  { runtime, address }: { runtime: Runtime; address: string },
  secret: { token: string } | { code: string },
): Promise<Result<InvitedSeat>> {
  const key = invitationKey(runtime, secret);
  const counted = await countTry(runtime, { address, by: key.by });
  if (!counted.ok) return counted;
  const found = await invitationView.read({ runtime, actor: { kind: "public" } }, { key });
  if (!found.ok) return unknownInvitation(found);
  if (found.value.ok) await forgiveTry(runtime, counted.value);
  return found.value;
}
