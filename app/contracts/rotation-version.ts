import { z } from "zod";
import { LONGEST_REASON } from "./rotation-version-choices.ts";

/** Inputs of the commands and the views of a rotation's versions. */
export const MakeVersion = z.strictObject({
  planId: z.uuid(),
  /** Why it is made: first plan, somebody fell ill, … */
  reason: z.string().trim().min(1).max(LONGEST_REASON),
  /** The first period that may change, counted from 0; null: the one that begins next. */
  fromPeriod: z.number().int().min(0).max(35).nullable().default(null),
  /** Revision of the settings as they were read; null: whatever stands there. */
  revision: z.number().int().min(1).nullable().default(null),
});
export type MakeVersionInput = z.output<typeof MakeVersion>;

export const OnVersion = z.strictObject({ planId: z.uuid(), versionId: z.uuid() });

export const ReadVersions = z.strictObject({
  planId: z.uuid(),
  /** The one that is opened; null: the newest draft, or the version in force. */
  versionId: z.uuid().nullable().default(null),
});
