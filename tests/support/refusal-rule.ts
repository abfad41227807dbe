import type { Refusal } from "#app/domain/shared/refusal.ts";

/** The rule a refusal names; null where nothing was refused. */
export const refusalRule = (result: { ok: false; refusal: Refusal } | null): string | null =>
  result === null ? null : result.refusal.kind === "refused" ? result.refusal.rule : result.refusal.kind;
