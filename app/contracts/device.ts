import { z } from "zod";

/** SHA-256 or HMAC-SHA-256 in hexadecimal: secrets are made outside of the command, which stores its input's hash and its answer. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Single-use invitations for seats of one contest. Only their hashes are told. */
export const IssuePairings = z.strictObject({
  contestId: z.uuid(),
  invitations: z
    .array(z.strictObject({ seatId: z.uuid(), tokenHash: Hash, codeHash: Hash }))
    .min(1)
    .max(200),
});

/** Whoever holds the invitation's token (from the QR code) or its typed code. */
export const InvitationKey = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("token"), hash: Hash }),
  z.strictObject({ by: z.literal("code"), hash: Hash }),
]);
export type InvitationKey = z.infer<typeof InvitationKey>;

export const RedeemPairing = z.strictObject({
  key: InvitationKey,
  sessionHash: Hash,
  userAgent: z.string().max(300).nullable(),
});

export const FindPairing = z.strictObject({ key: InvitationKey });

export const RevokeDevice = z.strictObject({ seatId: z.uuid() });

export const ReadDevices = z.strictObject({ contestId: z.uuid() });

/** A paper sheet as one person typed it; the confirmation is the same typed again by another. */
export const PaperSheet = z.strictObject({
  performanceId: z.uuid(),
  seatId: z.uuid(),
  marks: z.record(z.string().max(60), z.number().int()),
});
