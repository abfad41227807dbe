import type { PersonDevelopment } from "#app/contracts/development-views.ts";
import { CadreOnly } from "#app/contracts/people.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEnterRecord } from "#app/domain/access/daily.ts";
import { mayDecideDevelopment, mayReadDevelopment } from "#app/domain/access/development.ts";
import { managingPathOf } from "#app/domain/access/people.ts";
import { rateFor } from "#app/domain/development/allowance.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listAllowanceRates } from "#db/queries/allowances.ts";
import { listExamsOf } from "#db/queries/exams.ts";
import { listLadderSteps, listYearGrades } from "#db/queries/ladder-steps.ts";
import { listManagers } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { listSecondmentsOf } from "#db/queries/secondments.ts";
import { listToursOf } from "#db/queries/study-tours.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { defineView } from "#server/views/define-view.ts";
import { examFactsOf } from "./exam-row.ts";
import { ladderView } from "./ladder-view.ts";

/** What is known of one person's development; null: not there. */
export async function loadPersonDevelopment(db: Db, cadreId: string) {
  const found = await findCadreWithUnit(db, cadreId);
  if (found === null) return null;
  const [tours, secondments, exams, rates, steps, told, managers] = await Promise.all([
    listToursOf(db, cadreId),
    listSecondmentsOf(db, cadreId),
    listExamsOf(db, cadreId),
    listAllowanceRates(db),
    listLadderSteps(db, cadreId),
    listYearGrades(db, cadreId),
    listManagers(db),
  ]);
  return { ...found, cadreId, tours, secondments, exams, rates, steps, told, managers };
}

type Facts = NonNullable<Awaited<ReturnType<typeof loadPersonDevelopment>>>;

export function projectPerson(
  facts: Facts,
  { viewer, now }: { viewer: Actor; now: Date },
): PersonDevelopment {
  const today = dayOf(now);
  const { cadreId, unitPath, rates, steps, told, managers } = facts;
  const fields = cadreFieldsOf(facts.cadre);
  const certificate = fields.socialWorkCertificate ?? "none";
  const rate = rateFor({ certificate, unitPath, rates, on: today });
  const managedPaths = managers.map((one) => one.unitPath);
  const managingPath = managingPathOf({ unitPath, managedPaths });
  return {
    ...{ cadreId, name: fields.name, today, certificate },
    tours: facts.tours.map(({ tour: { id, topic, place, fromOn, toOn, report }, unitName }) => ({
      ...{ id, unitName, topic, place, fromOn, toOn, report },
    })),
    secondments: facts.secondments.map(({ secondment: one, fromUnitName }) => ({
      ...{ id: one.id, fromUnitName, host: one.host, post: one.post, mentor: one.mentor },
      ...{ fromOn: one.fromOn, toOn: one.toOn, report: one.report },
    })),
    exams: facts.exams.map(examFactsOf),
    allowance: rate === null ? null : { monthly: rate.monthly, fromOn: rate.fromOn, unitName: rate.unitName },
    ladder: ladderView({ fields, steps, told, on: today }),
    may: {
      apply: mayEnterRecord(viewer, { cadreId, managingPath }),
      decide: mayDecideDevelopment(viewer, facts),
    },
  };
}

/** Development of one person: read by themselves, the managing level and those above. */
export const personDevelopment = defineView({
  name: "development.person",
  input: CadreOnly,
  load: ({ db, input }) => loadPersonDevelopment(db, input.cadreId),
  allow: ({ actor, facts }) => mayReadDevelopment(actor, facts),
  project: projectPerson,
});
