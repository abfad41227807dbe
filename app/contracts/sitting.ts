import { z } from "zod";

/** What goes in at a sitting: the contestant's operations, and what the staff does. The answers stand in sitting-views. */

const Millis = z.number().int().min(0).max(8_640_000_000_000_000);

/** The kinds are fixed, the contents are judged by the rules: a refusal can then say what is wrong with them. */
const SentAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice"), keys: z.array(z.string().max(20)).max(40) }),
  z.strictObject({ kind: z.literal("truth"), value: z.boolean() }),
  z.strictObject({ kind: z.literal("blanks"), texts: z.array(z.string()).max(60) }),
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
]);

const Head = {
  opId: z.uuid(),
  sittingId: z.uuid(),
  /** The device's clock when it happened, corrected by the offset it measured; epoch milliseconds. */
  claimedMs: Millis,
  /** Server's time of the last acknowledgement the device had then; 0 before the first. */
  afterMs: Millis,
  /** Form of this envelope; a server that does not know it refuses with `sitting.form`. */
  form: z.literal(1),
};

/** One thing that happened on a contestant's device. Sent until the server has answered; its id makes sending it again harmless. */
export const SittingOp = z.discriminatedUnion("kind", [
  z.strictObject({
    ...Head,
    kind: z.literal("answer"),
    questionKey: z.string().min(1).max(60),
    value: SentAnswer.nullable(),
  }),
  z.strictObject({ ...Head, kind: z.literal("left") }),
  z.strictObject({ ...Head, kind: z.literal("returned") }),
  z.strictObject({ ...Head, kind: z.literal("handIn"), by: z.enum(["contestant", "time"]) }),
]);
export type SittingOp = z.infer<typeof SittingOp>;

/** A device takes its place at a sitting, or looks again. `take`: it is to be the one that writes. */
export const SitRequest = z.strictObject({
  sittingId: z.uuid(),
  deviceKey: z.string().min(8).max(60),
  take: z.boolean(),
});
export type SitRequest = z.infer<typeof SitRequest>;

export const TakeSitting = SitRequest.omit({ take: true });
export const OnSitting = z.strictObject({ sittingId: z.uuid() });

const Reason = z.string().trim().min(1).max(300);
const EXTRA_AT_MOST_MINUTES = 120;
const SITTINGS_AT_ONCE = 2_000;
const Sittings = z.array(z.uuid()).min(1).max(SITTINGS_AT_ONCE);

export const OnContestPaper = z.strictObject({ contestId: z.uuid() });
export const GiveTimeBack = OnContestPaper.extend({
  sittingIds: Sittings,
  minutes: z.number().int().min(1).max(EXTRA_AT_MOST_MINUTES),
  reason: Reason,
});
export const CloseSittings = OnContestPaper.extend({ sittingIds: Sittings, reason: Reason });
