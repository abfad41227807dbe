import type { ShownEntry, ShownObjection, ShownTrial } from "#app/contracts/growth-views.ts";
import type { GrowthSection } from "#app/domain/growth/growth-entry.ts";

/** The form that is open on a file's page. */
export type Asking =
  | { kind: "entry"; correcting: ShownEntry | null }
  | { kind: "review"; correcting: ShownEntry | null }
  | { kind: "object"; section: GrowthSection }
  | { kind: "answer"; objection: ShownObjection }
  | { kind: "declare" }
  | { kind: "leave" }
  | { kind: "plan" }
  | { kind: "report"; trial: ShownTrial }
  | { kind: "decide"; trial: ShownTrial }
  | { kind: "end"; trial: ShownTrial };
export type Ask = (asking: Asking) => void;
