import { seeded } from "#db/seed/random.ts";
import { type Builder, builderOn } from "./builder.ts";
import type { Accounts } from "./load-accounts.ts";
import { loadAppraisal } from "./load-appraisal.ts";
import { loadDevelopment } from "./load-development.ts";
import { loadLedger } from "./load-ledger.ts";
import type { LoadedOrganisation } from "./load-organisation.ts";
import { enterLately, importYear, verifyAll } from "./load-records.ts";
import { loadScheme, loadYears } from "./load-scheme.ts";
import { managersOf } from "./managers.ts";

const SEED = 20_260_101;

/** The year behind the contest day: a scheme in force, work records, deeds, development, and a quarter appraised. */
export async function loadYear(
  parent: Builder,
  given: { organisation: LoadedOrganisation; accounts: Accounts; today: Date },
): Promise<void> {
  const { organisation, accounts, today } = given;
  const builder = (at: number): Builder => builderOn(parent.runtime, seeded(SEED + at));
  await loadYears(builder(0));
  const scheme = await loadScheme(builder(1), given);
  const managerOf = await managersOf(parent, given);
  const recording = { organisation, today, managerOf, recorderId: accounts.recorder };
  const [, imported, opinions] = await Promise.all([
    loadDevelopment(builder(2), given),
    importYear(builder(3), recording),
    loadLedger(builder(4), recording),
  ]);
  await verifyAll(builder(5), { made: [...imported, ...opinions], today, managerOf });
  await enterLately(builder(6), recording);
  await loadAppraisal(builder(7), { ...given, scheme });
}
