import * as Grading from "#app/domain/daily/grading.ts";
import type { AnonymousGroup, FormItem, SchemeBody } from "#app/domain/daily/scheme.ts";
import { dayOf } from "#app/text/time.ts";
import { listSubjects } from "#db/queries/appraisals.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { castBallotCommand } from "#server/commands/appraisal/cast-ballot.ts";
import { closeAppraisal } from "#server/commands/appraisal/close-appraisal.ts";
import { createAppraisal } from "#server/commands/appraisal/create-appraisal.ts";
import { gradeSubjects } from "#server/commands/appraisal/grade-subjects.ts";
import { issueRatingLinks } from "#server/commands/appraisal/issue-rating-links.ts";
import { openAppraisal } from "#server/commands/appraisal/open-appraisal.ts";
import { saveSignedRating } from "#server/commands/appraisal/save-signed-rating.ts";
import { tellSubjects } from "#server/commands/appraisal/tell-subjects.ts";
import type { Builder } from "./builder.ts";
import { dayAt } from "./day-at.ts";
import { inTurns } from "./in-turns.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import type { LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";

const DAY_MS = 86_400_000;
const RESIDENTS = 12;
/** A quarter is appraised when so many days have passed since. */
const SETTLED_DAYS = 20;

type Given = {
  organisation: LoadedOrganisation;
  accounts: Accounts;
  scheme: { schemeId: string; body: SchemeBody };
  today: Date;
};

/** The last quarter of the first subdistrict's community workers: rated, graded, and told yesterday. */
export async function loadAppraisal(builder: Builder, given: Given): Promise<void> {
  const { organisation, accounts, scheme, today } = given;
  const [subdistrict] = organisation.subdistricts;
  if (subdistrict === undefined) throw new Error("a district without subdistricts");
  const manager = await signedIn(builder, accounts.manager);
  const quarter = lastQuarter(today);
  const on = (days: number): Date => new Date(quarter.endsAt.getTime() + days * DAY_MS);
  builder.clock.set(on(4));
  const { appraisalId } = await builder.run(createAppraisal, manager, {
    ...{ unitId: subdistrict.id, schemeId: scheme.schemeId, period: quarter.period },
    title: `${subdistrict.name}社区工作者${quarter.name}考核`,
    ...{ opensOn: dayOf(on(5)), closesOn: dayOf(on(12)), posts: ["communityWorker"] },
  });
  builder.clock.set(on(6));
  await builder.run(openAppraisal, manager, { appraisalId });
  const communities = organisation.communities.filter((unit) => unit.subdistrict.id === subdistrict.id);
  for (const community of communities) {
    await rate(builder, { manager, appraisalId, community, group: "peers", body: scheme.body });
    await rate(builder, { manager, appraisalId, community, group: "residents", body: scheme.body });
  }
  const form = scheme.body.forms.subdistrict ?? [];
  for (const { subject } of await listSubjects(builder.runtime.database.db, appraisalId)) {
    const points = ratingOf(builder, { form, cadreId: subject.cadreId });
    await builder.run(saveSignedRating, manager, {
      ...{ appraisalId, cadreId: subject.cadreId, raterGroup: "subdistrict", points, statement: null },
    });
  }
  builder.clock.set(on(13));
  await builder.run(closeAppraisal, manager, { appraisalId });
  await grade(builder, { manager, appraisalId, body: scheme.body });
  builder.clock.set(dayAt({ today, daysAgo: 1 }));
  await builder.run(tellSubjects, manager, { appraisalId });
}

type Manager = Awaited<ReturnType<typeof signedIn>>;
type Rating = {
  manager: Manager;
  appraisalId: string;
  community: LoadedUnit;
  group: AnonymousGroup;
  body: SchemeBody;
};

/** Everybody who got a link rates. */
async function rate(
  builder: Builder,
  { manager, appraisalId, community, group, body }: Rating,
): Promise<void> {
  const { runtime } = builder;
  const asked = { appraisalId, raterGroup: group, unitId: community.id };
  const issued = await issueRatingLinks(
    { runtime, actor: manager },
    group === "residents" ? { ...asked, count: RESIDENTS } : asked,
  );
  if (!issued.ok) throw new Error(`no links for ${community.name}: ${JSON.stringify(issued.refusal)}`);
  const people = (await listSubjects(runtime.database.db, appraisalId)).filter(
    ({ subject }) => subject.unitId === community.id,
  );
  const form = body.forms[group] ?? [];
  await inTurns(issued.value, async ({ token, forName }) => {
    const ratings = people
      .filter(({ name }) => name !== forName)
      .map(({ subject: { cadreId } }) => ({ cadreId, points: ratingOf(builder, { form, cadreId }) }));
    const tokenHash = Buffer.from(hashToken(token)).toString("hex");
    await builder.run(castBallotCommand, { kind: "public" }, { tokenHash, ratings });
  });
}

/** Some are thought better of than others by everybody, and nobody by all alike. */
function ratingOf(
  { random }: Builder,
  { form, cadreId }: { form: readonly FormItem[]; cadreId: string },
): Record<string, number> {
  const standing = 0.78 + (Number.parseInt(cadreId.slice(-4), 16) / 0xffff) * 0.18;
  return Object.fromEntries(
    form.map(({ key, maximum }) => {
      const points = Math.round(maximum * random.normal(standing, 0.07));
      return [key, Math.min(maximum, Math.max(0, points))];
    }),
  );
}

/** What the results propose. */
async function grade(
  builder: Builder,
  { manager, appraisalId, body }: Pick<Rating, "manager" | "appraisalId" | "body">,
): Promise<void> {
  const rows = await listSubjects(builder.runtime.database.db, appraisalId);
  const subjects = rows.map(({ subject: { cadreId, total, grade: given } }) => ({
    cadreId,
    total,
    grade: given,
  }));
  const proposed = Grading.proposals({ subjects, grades: body.grades, approved: false });
  const grades = [...proposed].map(([cadreId, { grade: given }]) => ({
    cadreId,
    grade: given,
    reason: null,
  }));
  await builder.run(gradeSubjects, manager, { appraisalId, grades });
}

const NAMES = ["第一", "第二", "第三", "第四"] as const;

/** The newest quarter that has been over for a while. `endsAt`: noon of its last day. */
function lastQuarter(today: Date): { period: string; name: string; endsAt: Date } {
  const settled = new Date(today.getTime() - SETTLED_DAYS * DAY_MS);
  const [year, month] = [settled.getUTCFullYear(), settled.getUTCMonth()];
  const endsAt = new Date(Date.UTC(year, Math.floor(month / 3) * 3, 0, 4));
  const quarter = Math.floor(endsAt.getUTCMonth() / 3);
  const period = `${endsAt.getUTCFullYear()}-Q${quarter + 1}`;
  return { period, name: `${endsAt.getUTCFullYear()}年${NAMES[quarter] ?? ""}季度`, endsAt };
}
