import type { z } from "zod";
import { ListMentors } from "#app/contracts/mentorship.ts";
import type { MentorEntry, MentorsView, ReserveMentoring } from "#app/contracts/mentorship-views.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayMatchMentors, mayOpenGrowth } from "#app/domain/access/growth.ts";
import { mayAppointMentor, mayReadMentorship } from "#app/domain/access/mentorship.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { dayOf } from "#app/text/time.ts";
import { listFilesWithin, type PlacedFile } from "#db/queries/growth-files.ts";
import { listLeadingPeople } from "#db/queries/leading-people.ts";
import { listCurrentMentorships, listMentors, type PlacedMentor } from "#db/queries/mentorships.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";
import { type CoursedMentorship, dueOf, rightOf, withCourse } from "./shown-mentorship.ts";

type Filter = z.output<typeof ListMentors>;
type Given = { current: readonly CoursedMentorship[]; viewer: Actor; today: string };

/** Mentors with their places, and the reserves the reader sees: those without a mentor first. */
export const mentorList = defineView({
  name: "mentorship.mentors",
  input: ListMentors,
  async load({ db, actor, now }) {
    const paths = readablePaths(actor);
    const [files, mentors, placed, units, people] = await Promise.all([
      listFilesWithin(db, paths),
      listMentors(db),
      listCurrentMentorships(db),
      listUnitsWithin(db, [""]),
      listLeadingPeople(db, { paths, day: dayOf(now) }),
    ]);
    return { paths, files, mentors, current: await withCourse(db, placed), units, people };
  },
  allow: ({ actor }) => mayOpenGrowth(actor),
  project(facts, { viewer, input, now }): MentorsView {
    const { current, paths } = facts;
    const given: Given = { current, viewer, today: dayOf(now) };
    const near = ({ unitPath, scopePath }: PlacedMentor) =>
      paths.some((path) => liesIn(unitPath, path) || liesIn(path, scopePath) || liesIn(scopePath, path));
    const mentors = facts.mentors.filter(near).map((row) => mentorOf(row, given));
    const reserves = facts.files.map((file) => ({ file, row: reserveOf(file, given) }));
    const unit = facts.units.find(({ id }) => id === input.unitId);
    const rows = reserves.filter((each) => passes(each, { input, unitPath: unit?.path ?? "" }));
    const place = ({ mentorship }: ReserveMentoring) =>
      mentorship === null ? 0 : mentorship.status === "proposed" ? 1 : 2;
    return {
      mentors,
      rows: rows
        .map(({ row }) => row)
        .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, "zh")),
      totals: {
        mentors: mentors.length,
        places: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
        taken: mentors.reduce((sum, { mentees }) => sum + mentees.length, 0),
        reserves: reserves.length,
        without: reserves.filter(({ row }) => row.mentorship === null).length,
      },
      units: facts.units
        .filter(({ kind, path }) => kind !== "community" && mayMatchMentors(viewer, { unitPath: path }))
        .map(({ id, name }) => ({ id, name })),
      people: facts.people.filter(({ id }) => !isOwn(viewer, id)),
    };
  },
});

function mentorOf(row: PlacedMentor, { current, viewer }: Given): MentorEntry {
  const { mentor, name, unitName, scopeName } = row;
  return {
    ...{ mentorId: mentor.id, name, unitName, scopeName, title: mentor.title, capacity: mentor.capacity },
    mentees: current
      .filter(({ placed }) => placed.mentor.id === mentor.id)
      .map(({ placed }) => ({
        ...{ mentorshipId: placed.mentorship.id, name: placed.menteeName, status: placed.mentorship.status },
        open: mayReadMentorship(viewer, rightOf(placed)),
      })),
    strengths: Object.entries(mentor.strengths).map(([criterion, value]) => ({ criterion, value })),
    mayChange: mayAppointMentor(viewer, { cadreId: mentor.cadreId, unitPath: row.scopePath }),
  };
}

function reserveOf(file: PlacedFile, { current, viewer, today }: Given): ReserveMentoring {
  const { reserve, name, personUnit, keeperName, keeperPath } = file;
  const known = current.find(({ placed }) => placed.mentorship.reserveId === reserve.id);
  const mentorship = known === undefined ? null : known.placed.mentorship;
  return {
    ...{ reserveId: reserve.id, name, unitName: personUnit, keeperName },
    mentorship:
      known === undefined || mentorship === null
        ? null
        : {
            ...{ id: mentorship.id, mentorName: known.placed.mentorName, status: mentorship.status },
            ...{ fromOn: mentorship.fromOn, toOn: mentorship.toOn, due: dueOf(known, today).length },
          },
    mayPropose:
      mentorship === null &&
      mayMatchMentors(viewer, { unitPath: keeperPath }) &&
      !isOwn(viewer, reserve.cadreId),
  };
}

function passes(
  { file, row }: { file: PlacedFile; row: ReserveMentoring },
  { input, unitPath }: { input: Filter; unitPath: string },
): boolean {
  const { state, search } = input;
  const words = `${row.name}${row.mentorship?.mentorName ?? ""}`.toLowerCase();
  const fits =
    state === "all" ||
    (state === "without" && row.mentorship === null) ||
    (state === "due" && (row.mentorship?.due ?? 0) > 0) ||
    row.mentorship?.status === state;
  return fits && words.includes(search.trim().toLowerCase()) && liesIn(file.keeperPath, unitPath);
}
