import { OnRound } from "#app/contracts/selection.ts";
import type {
  DocumentNotice,
  DocumentPerson,
  DocumentsShown,
  SelectionDocuments,
} from "#app/contracts/selection-documents-views.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { EDUCATIONS, type Education } from "#app/domain/people/enumerations.ts";
import { ageOn, monthsSince } from "#app/domain/selection/gates.ts";
import { reserveStatistics } from "#app/domain/selection/reserve-statistics.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listUnitsWithin, type UnitFacts } from "#db/queries/org.ts";
import { type FullCandidate, listCandidatesInFull, listNoticesOf } from "#db/queries/selection-evidence.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView } from "#server/views/selection/load-round.ts";

/** What roster, notice and approval forms are made of: the decided list, for who holds the round. */
export const selectionDocuments = defineView({
  name: "selection.documents",
  input: OnRound,
  load: async ({ db, input }) => loadDocuments(db, input.roundId),
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  project: (facts, { now }): SelectionDocuments => documentsOf(facts, now),
});

/** The page they are taken from; of people only what one is chosen by. */
export const documentsPage = defineView({
  name: "selection.documents-page",
  input: OnRound,
  load: async ({ db, input }) => loadDocuments(db, input.roundId),
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  project(facts, { now }): DocumentsShown {
    const { roundId, ranked, decided, rulesHash, notice, people, lists } = documentsOf(facts, now);
    return {
      ...{ roundId, ranked, decided, rulesHash, lists, noticed: notice !== null },
      people: people.map(({ candidateId, fields, subdistrict, community }) => ({
        ...{ id: candidateId, name: fields.name, unit: `${subdistrict}${community}` },
      })),
    };
  },
});

function documentsOf(facts: Documents, now: Date): SelectionDocuments {
  const { round, notices } = facts;
  const people = peopleOf(facts);
  const notice = notices.at(-1);
  const noticed = new Set(notice?.candidateIds ?? people.map(({ candidateId }) => candidateId));
  return {
    roundId: round.id,
    title: round.title,
    unitName: facts.unitName,
    asOf: round.rules.asOf,
    ranked: round.rankedAt !== null,
    decided: hasReached(round.status, "decided"),
    decisionDocument: round.decisionDocument,
    rulesHash: round.rulesHash,
    noticeWorkingDays: round.rules.noticeWorkingDays,
    notice: notice === undefined ? null : noticeOf(notice),
    people,
    noticed: people.flatMap(({ candidateId }) => (noticed.has(candidateId) ? [candidateId] : [])),
    statistics: reserveStatistics(people.map((person) => ({ ...person.fields, ...person }))),
    lists: round.rules.lists.map(({ post }) => ({
      ...{ post, people: people.filter((person) => person.post === post).length },
    })),
    today: dayOf(now),
  };
}

const noticeOf = ({ opensOn, closesOn, workingDays, contact }: DocumentNotice): DocumentNotice => ({
  ...{ opensOn, closesOn, workingDays, contact },
});

async function loadDocuments(db: Db, roundId: string) {
  const found = await loadRoundForView({ db, input: { roundId } });
  if (found === null) return null;
  const [candidates, notices, units] = await Promise.all([
    listCandidatesInFull(db, roundId),
    listNoticesOf(db, roundId),
    listUnitsWithin(db, [found.unitPath]),
  ]);
  return { ...found, candidates, notices, units };
}
type Documents = NonNullable<Awaited<ReturnType<typeof loadDocuments>>>;

/** The decided list, post by post as the rules name them; nobody before the decision. */
function peopleOf({ round, candidates, units }: Documents): DocumentPerson[] {
  if (!hasReached(round.status, "decided")) return [];
  const selected = candidates.filter(({ candidate }) => candidate.selected === true);
  return round.rules.lists.flatMap(({ post }) =>
    selected
      .filter(({ candidate }) => candidate.post === post)
      .map((row) => personOf({ row, units, asOf: round.rules.asOf })),
  );
}

function personOf(of: { row: FullCandidate; units: readonly UnitFacts[]; asOf: string }): DocumentPerson {
  const { candidate, cadre, unitPath } = of.row;
  const fields = cadreFieldsOf(cadre);
  const chain = unitPath.split("/");
  const named = (kind: UnitFacts["kind"]) =>
    of.units.find((unit) => unit.kind === kind && chain.includes(unit.id))?.name ?? "";
  const months = monthsSince({ start: fields.communityWorkStartedOn, asOf: of.asOf });
  return {
    candidateId: candidate.id,
    post: candidate.post,
    place: candidate.place,
    basis: candidate.basis,
    subdistrict: named("subdistrict"),
    community: named("community"),
    age: ageOn({ birthMonth: fields.birthMonth, asOf: of.asOf }),
    tenureYears: months === null ? null : Math.floor(months / 12),
    education: higher(fields.fullTimeEducation, fields.partTimeEducation),
    identityMasked: cadre.identityMasked,
    fields,
  };
}

const higher = (a: Education, b: Education | null): Education =>
  b !== null && EDUCATIONS.indexOf(b) > EDUCATIONS.indexOf(a) ? b : a;
