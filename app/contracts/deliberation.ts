import { z } from "zod";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import { REASON_LEAST } from "#app/domain/selection/deliberation.ts";
import { DELIBERATION_SHOWS, LONGEST, MOST_PRESENT } from "./deliberation-choices.ts";

/** Inputs of the commands and the view of the deliberation. A custom message is the code of its sentence. */
const words = (most: number) => z.string().trim().min(1).max(most);
const Reason = words(LONGEST.reason);
/** What a later reader must be able to follow. */
const FullReason = words(LONGEST.reason).refine((reason) => reason.length >= REASON_LEAST, {
  message: "deliberation.reason-short",
});

export const OnDeliberation = z.strictObject({ roundId: z.uuid() });

const Present = z
  .strictObject({
    /** Of an account its own name is recorded. */
    name: z.string().trim().max(LONGEST.name).default(""),
    office: words(LONGEST.office),
    accountId: z.uuid().nullable().default(null),
  })
  .refine(({ name, accountId }) => name !== "" || accountId !== null, {
    path: ["name"],
    message: "field.required",
  });

export const RecordMeeting = OnDeliberation.extend({
  heldOn: z.iso.date(),
  venue: words(LONGEST.venue),
  minutes: words(LONGEST.minutes),
  present: z.array(Present).min(1).max(MOST_PRESENT),
  recusals: z
    .array(
      z.strictObject({
        /** Place in `present`, from 0. */
        present: z.number().int().min(0).max(MOST_PRESENT),
        candidateId: z.uuid(),
        reason: Reason,
      }),
    )
    .max(1_000)
    .default([]),
})
  .refine(({ present, recusals }) => recusals.every((recusal) => recusal.present < present.length), {
    path: ["recusals"],
    message: "field.invalid",
  })
  .refine(
    ({ recusals }) =>
      new Set(recusals.map((each) => `${each.present} ${each.candidateId}`)).size === recusals.length,
    { path: ["recusals"], message: "deliberation.recused-twice" },
  );

export const AddRecusal = OnDeliberation.extend({
  attendanceId: z.uuid(),
  candidateId: z.uuid(),
  reason: Reason,
});

export const ProposeMove = OnDeliberation.extend({
  meetingId: z.uuid(),
  candidateId: z.uuid(),
  direction: z.enum(["in", "out"]),
  reason: FullReason,
  /** An attendance of the meeting. */
  proposedBy: z.uuid(),
});
export const SecondMove = OnDeliberation.extend({ moveId: z.uuid(), secondedBy: z.uuid() });
export const TakeBackMove = OnDeliberation.extend({ moveId: z.uuid(), reason: FullReason });

export const ReopenDeliberation = OnDeliberation.extend({ reason: FullReason });
export const DecideList = OnDeliberation.extend({ document: words(LONGEST.document) });

export const ReadDeliberation = OnDeliberation.extend({
  /** Empty: the first list of the round. */
  post: z.enum(["", ...RESERVE_KINDS]).catch(""),
  show: z.enum(DELIBERATION_SHOWS).catch("boundary"),
  name: z.string().trim().max(LONGEST.name).catch(""),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
