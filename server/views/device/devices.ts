import { ReadDevices } from "#app/contracts/device.ts";
import { mayEnterPaper, mayPairDevices, mayReadDevices } from "#app/domain/access/device.ts";
import { findContestFrame, listSeatDevices } from "#db/queries/devices.ts";
import { defineView } from "#server/views/define-view.ts";

/** The seats of a contest and their devices, for the organiser's page. */
export const devicesView = defineView({
  name: "device.devices",
  input: ReadDevices,
  async load({ db, input, now }) {
    const frame = await findContestFrame(db, input.contestId);
    if (frame === null) return null;
    return { frame, seats: await listSeatDevices(db, { contestId: input.contestId, now }) };
  },
  allow: ({ actor, facts }) => mayReadDevices(actor, facts.frame),
  project: ({ frame, seats }, { viewer }) => ({
    title: frame.title,
    may: { pair: mayPairDevices(viewer, frame), enterPaper: mayEnterPaper(viewer, frame) },
    seats: seats.map((seat) => ({
      id: seat.seatId,
      panelName: seat.panelName,
      number: seat.number,
      role: seat.role,
      scoring: seat.scoring,
      holderName: seat.holderName,
      pairedAt: seat.pairedAt === null ? null : new Date(seat.pairedAt).getTime(),
      device: deviceName(seat.userAgent),
      invitedUntil: seat.invitedUntil === null ? null : new Date(seat.invitedUntil).getTime(),
    })),
  }),
});

const KINDS: readonly [RegExp, string][] = [
  [/iPad/, "iPad"],
  [/iPhone/, "iPhone"],
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh/, "Mac"],
  [/Linux/, "Linux"],
];

/** What kind of device it is, from what its browser says of itself. */
const deviceName = (userAgent: string | null): string | null =>
  KINDS.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? null;
