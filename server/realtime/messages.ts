import { z } from "zod";

/** What a client may send over the socket. Anything else is dropped. */
export const AddressMessage = z.strictObject({
  view: z.enum(["public", "screen", "seat", "desk", "head", "buzzer", "play"]),
  id: z.uuid(),
  key: z.string().max(100).optional(),
});

export const SubscribeMessage = z.strictObject({
  address: AddressMessage,
  epoch: z.string().max(60).optional(),
  version: z.number().int().optional(),
});

export const UnsubscribeMessage = z.strictObject({ address: AddressMessage });

export const PresenceReport = z.strictObject({
  seatId: z.uuid(),
  unsent: z.number().int().min(0).max(100_000),
  battery: z.number().min(0).max(1).optional(),
});
