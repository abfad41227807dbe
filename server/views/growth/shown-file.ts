import type { GrowthFileView, ShownEntry } from "#app/contracts/growth-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { isMentorOf, mayKeepFile, mayReadNotes } from "#app/domain/access/growth.ts";
import { managingPathOf, mayManagePeople } from "#app/domain/access/people.ts";
import { CONFIDENTIAL_KINDS } from "#app/domain/growth/growth-entry.ts";
import { POST_PROFILES } from "#app/domain/growth/post-profile.ts";
import { readinessOf } from "#app/domain/growth/readiness.ts";
import { readAppraisals } from "#app/domain/people/appraisals.ts";
import { unitStays } from "#app/domain/people/unit-stays.ts";
import { rightOf } from "#server/commands/growth/file-facts.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { examFactsOf } from "#server/views/development/exam-row.ts";
import type { FileViewFacts } from "./load-file.ts";
import { shownMentorships, shownRotation, shownTrials } from "./shown-work.ts";

/** What this reader sees of a file: who keeps it everything; the person and the mentor no confidential note. */
export function shownFile(facts: FileViewFacts, viewer: Actor): GrowthFileView {
  const { file, person, growth, today } = facts;
  const { reserve } = file;
  const profile = POST_PROFILES[reserve.post];
  const ready = growth?.entries.find(({ kind }) => kind === "ready");
  return {
    ...{ reserveId: reserve.id, cadreId: reserve.cadreId, own: isOwn(viewer, reserve.cadreId) },
    ...{ name: file.name, unitName: file.personUnit, today },
    entry: entryOf(facts),
    readiness: growth === null ? null : readinessOf({ facts: growth.facts, profile, today }),
    declared: ready === undefined ? null : { onDay: ready.onDay, text: ready.text },
    ...personOf(facts),
    contests: facts.contests,
    performance: { mean: growth?.daily?.mean ?? null, months: facts.curve?.months ?? [] },
    appraisals: appraisalsOf(facts),
    democratic: democraticOf(facts),
    mentorships: shownMentorships(facts),
    trials: shownTrials(facts, viewer),
    rotation: shownRotation(facts),
    urgentTasks: facts.records
      .filter(({ kind }) => kind === "urgentTask")
      .map(({ id, happenedOn, content, details, unitName }) => ({
        ...{ id, onDay: happenedOn, content, unitName, leading: details.leading === true },
      })),
    writtenAwards: person.cadre.awards,
    entries: entriesOf(facts, viewer),
    objections:
      mayKeepFile(viewer, rightOf(file)) || isOwn(viewer, reserve.cadreId) ? objectionsOf(facts) : [],
    ...rightsOf(facts, viewer),
  };
}

function entryOf({ file, origin }: FileViewFacts): GrowthFileView["entry"] {
  const { post, pool, level, fromOn, leftOn, leftWhy, leftReason } = file.reserve;
  return {
    ...{ post, pool, level, fromOn, leftOn, leftWhy, leftReason },
    ...{ keeperName: file.keeperName, roundTitle: origin?.title ?? null },
  };
}

function personOf(facts: FileViewFacts): Pick<GrowthFileView, "basics" | "career" | "education"> {
  const fields = cadreFieldsOf(facts.person.cadre);
  const { sex, birthMonth, ethnicity, nativePlace, politicalStatus } = fields;
  const { partyJoinedOn, workStartedOn, communityWorkStartedOn } = fields;
  return {
    basics: {
      ...{ sex, birthMonth, ethnicity, nativePlace, politicalStatus },
      ...{ partyJoinedOn, workStartedOn, communityWorkStartedOn },
    },
    career: {
      appointments: facts.appointments.map(
        ({ appointment: { id, post, fromOn, toOn, documentNumber }, unitName }) => ({
          ...{ id, post, unitName, fromOn, toOn, document: documentNumber },
        }),
      ),
      stays: unitStays(facts.versions)
        .map(({ unitName, fromOn, toOn }) => ({ unitName, fromOn, toOn }))
        .reverse(),
      secondments: facts.secondments.map(({ secondment: { id, host, post, fromOn, toOn, report } }) => ({
        ...{ id, host, post, fromOn, toOn, report },
      })),
    },
    education: {
      ...{ fullTime: fields.fullTimeEducation, fullTimeSchool: fields.fullTimeSchool },
      ...{ partTime: fields.partTimeEducation, partTimeSchool: fields.partTimeSchool },
      certificate: fields.socialWorkCertificate ?? "none",
      exams: facts.exams.map(examFactsOf),
      tours: facts.tours.map(({ tour: { id, topic, place, fromOn, toOn, report } }) => ({
        ...{ id, topic, place, fromOn, toOn, report },
      })),
      training: facts.records
        .filter(({ kind }) => kind === "training")
        .map(({ id, happenedOn, content }) => ({ id, onDay: happenedOn, content })),
    },
  };
}

function appraisalsOf({ person, told }: FileViewFacts): GrowthFileView["appraisals"] {
  const { appraisals } = person.cadre;
  return {
    written: appraisals === null ? [] : (readAppraisals(appraisals) ?? []),
    told: told.map(({ appraisalId, title, period, grade, total }) => ({
      ...{ id: appraisalId, title, period, grade, total },
    })),
  };
}

/** Counts, and only where the rules of the round counted them: as the person's own explanation shows them. */
function democraticOf({ origin }: FileViewFacts): GrowthFileView["democratic"] {
  if (origin === null || origin.votes === null) return null;
  const counted = origin.rules.criteria.some(({ source }) => source.kind === "democratic");
  return counted ? { votes: origin.votes, roundTitle: origin.title } : null;
}

/** Newest first. */
function entriesOf({ file, growth, accountNames }: FileViewFacts, viewer: Actor): ShownEntry[] {
  const entries = growth?.entries ?? [];
  const right = rightOf(file);
  // A mentor who also keeps the file reads it as the mentor: notes are for the others.
  const notes = mayReadNotes(viewer, right) && !isMentorOf(viewer, right);
  const corrected = new Set(entries.flatMap(({ correctsId }) => correctsId ?? []));
  return entries
    .filter(({ kind }) => notes || !CONFIDENTIAL_KINDS.some((secret) => secret === kind))
    .map(({ id, kind, onDay, text, document, at, accountId, correctsId }) => ({
      ...{ id, kind, onDay, text, document, correctsId, at: at.toISOString(), corrected: corrected.has(id) },
      byName: accountId === null ? null : (accountNames.get(accountId) ?? null),
    }))
    .reverse();
}

const objectionsOf = ({ objections }: FileViewFacts): GrowthFileView["objections"] =>
  objections.map(({ id, section, statement, filedAt, decision, answer, decidedAt }) => ({
    ...{ id, section, statement, decision, answer, filedAt: filedAt.toISOString() },
    decidedAt: decidedAt?.toISOString() ?? null,
  }));

function rightsOf(facts: FileViewFacts, viewer: Actor): Pick<GrowthFileView, "communities" | "may"> {
  const { file, growth, managedPaths, communities } = facts;
  const { cadreId, leftOn } = file.reserve;
  const open = leftOn === null;
  const own = isOwn(viewer, cadreId);
  const keep = open && mayKeepFile(viewer, rightOf(file));
  const managingPath = managingPathOf({ unitPath: file.keeperPath, managedPaths });
  const declared = growth?.entries.some(({ kind }) => kind === "ready") ?? true;
  return {
    communities: keep
      ? communities
          .filter(({ path }) => path.startsWith(file.keeperPath))
          .map(({ id, name }) => ({ id, name }))
      : [],
    may: {
      keep,
      leave: open && !own && mayManagePeople(viewer, { managingPath }),
      declare: keep && !declared,
      review: open && own,
      object: own,
      answer: mayKeepFile(viewer, rightOf(file)),
    },
  };
}
