import { z } from "zod";
import { RULE_PRESETS } from "#app/domain/selection/rule-presets.ts";
import { SelectionRulesSchema } from "./selection-rules.ts";

/** Inputs of the commands and views of selection rounds and their rules. A custom message is the code of its sentence. */

export const Reason = z.string().trim().min(1).max(300);

export const OnRound = z.strictObject({ roundId: z.uuid() });

/** From a preset, or from the rules of an earlier round. */
export const CreateRound = z
  .strictObject({
    unitId: z.uuid(),
    title: z.string().trim().min(1).max(120),
    preset: z.enum(RULE_PRESETS).nullable().default(null),
    copyOf: z.uuid().nullable().default(null),
  })
  .refine(({ preset, copyOf }) => (preset === null) !== (copyOf === null), {
    path: ["start"],
    message: "selection.preset-or-copy",
  });

export const ChangeRules = OnRound.extend({
  /** The version that was changed. */
  rulesVersion: z.int().min(1),
  rules: SelectionRulesSchema,
});

/** `rulesVersion`: what was read before announcing it. */
export const AnnounceRules = OnRound.extend({ rulesVersion: z.int().min(1), nominationsUntil: z.iso.date() });

export const CancelRound = OnRound.extend({ reason: Reason });

export const ListRounds = z.strictObject({
  title: z.string().trim().max(120).default(""),
  state: z.string().max(20).default(""),
  pool: z.string().max(20).default(""),
});
export const NewRound = z.strictObject({});
