import { AllowanceFilter } from "#app/contracts/development.ts";
import type { AllowanceRow, AllowancesView } from "#app/contracts/development-views.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { rateFor } from "#app/domain/development/allowance.ts";
import { SOCIAL_WORK_CERTIFICATES } from "#app/domain/people/enumerations.ts";
import { listAllowanceRates, listCertifiedOn } from "#db/queries/allowances.ts";
import { defineView } from "#server/views/define-view.ts";
import { listFrame, loadList, sliceOf } from "./list-facts.ts";

type Certified = Awaited<ReturnType<typeof listCertifiedOn>>[number];
type Rates = Awaited<ReturnType<typeof listAllowanceRates>>;

function rowOf(person: Certified, { rates, on }: { rates: Rates; on: string }): AllowanceRow {
  const certificate = SOCIAL_WORK_CERTIFICATES.find((one) => one === person.certificate) ?? "none";
  const rate = rateFor({ certificate, unitPath: person.unitPath, rates, on });
  return {
    ...{ cadreId: person.cadreId, name: person.name, unitName: person.unitName, certificate },
    monthly: rate?.monthly ?? null,
    rateUnitName: rate?.unitName ?? null,
  };
}

/** Who is paid what for a certificate as of a day, where they belonged then, and by whose rate. */
export const allowances = defineView({
  name: "development.allowances",
  input: AllowanceFilter,
  load: async ({ db, input, actor, now }) => {
    const facts = await loadList(db, { actor, unit: input.unit, now });
    const day = input.day ?? facts.today;
    const [people, rates] = await Promise.all([
      listCertifiedOn(db, { ...facts, day, certificate: input.certificate }),
      listAllowanceRates(db),
    ]);
    return { ...facts, day, people, rates };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (facts, { viewer, input }): AllowancesView => {
    const { rates, day, people, paths } = facts;
    const rows = people.map((person) => rowOf(person, { rates, on: day }));
    const { offset, limit } = sliceOf(input);
    // Rates of the units read, and of those above them, which hold there too.
    const isShown = (path: string) => paths.some((root) => liesIn(path, root) || liesIn(root, path));
    return {
      ...listFrame(facts, viewer).shown,
      filter: { ...input, day },
      total: rows.length,
      rows: rows.slice(offset, offset + limit),
      sum: rows.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0),
      withoutRate: rows.filter(({ monthly }) => monthly === null).length,
      rates: rates
        .filter(({ unitPath }) => isShown(unitPath))
        .map(({ unitPath: _, ...rate }) => ({
          ...rate,
          key: `${rate.unitId} ${rate.certificate} ${rate.fromOn}`,
        })),
    };
  },
});
