import { seeded } from "#db/seed/random.ts";
import { type Builder, builderOn } from "./builder.ts";
import type { Accounts } from "./load-accounts.ts";
import { loadAppraisal } from "./load-appraisal.ts";
import { loadDevelopment } from "./load-development.ts";
import type { LoadedOrganisation } from "./load-organisation.ts";
import { loadScheme, loadYears } from "./load-scheme.ts";

const SEED = 20_260_101;

/** The year behind the contest day: a scheme in force, work records, deeds, development, and a quarter appraised. */
export async function loadYear(
  parent: Builder,
  given: { organisation: LoadedOrganisation; accounts: Accounts; today: Date },
): Promise<void> {
  const builder = (at: number): Builder => builderOn(parent.runtime, seeded(SEED + at));
  await loadYears(builder(0));
  const scheme = await loadScheme(builder(1), given);
  await loadDevelopment(builder(2), given);
  await loadAppraisal(builder(3), { ...given, scheme });
}
