import { OnRound } from "#app/contracts/notice.ts";
import type { RoundNoticeView } from "#app/contracts/notice-views.ts";
import { mayHoldRound, mayReadRound } from "#app/domain/access/selection.ts";
import { nextDay } from "#app/domain/daily/work-calendar.ts";
import { lastNoticeDay, noticeDaysOf } from "#app/domain/selection/notice-life.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { listNoticeObjections, listNotices, listRecusedAccounts } from "#db/queries/selection-notices.ts";
import { findRound, listStanding } from "#db/queries/selection-rounds.ts";
import { loadCalendar, yearsAround } from "#server/calendar/load-calendar.ts";
import { unnoticedOf } from "#server/commands/notice/notice-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { listPresentPosts, noticedPerson, standsSelected } from "./noticed-people.ts";
import { shownChanges, shownNotice, shownObjection, shownVacancies } from "./shown-notice.ts";

/** A notice is opened at most so many days ahead on the page; the command knows no such limit. */
const DAYS_AHEAD = 31;

async function load(db: Db, { roundId, today }: { roundId: string; today: string }) {
  const found = await findRound(db, roundId);
  if (found === null) return null;
  const [candidates, notices, filed, candidateIds] = await Promise.all([
    listCandidates(db, roundId),
    listNotices(db, roundId),
    listNoticeObjections(db, roundId),
    listStanding(db, roundId),
  ]);
  const years = [today, ...notices.map(({ opensOn }) => opensOn)].flatMap(yearsAround);
  const decided = candidates.filter(standsSelected);
  const [calendar, appointments, recused] = await Promise.all([
    loadCalendar(db, [...new Set(years)]),
    listPresentPosts(db, decided),
    listRecusedAccounts(
      db,
      filed.map(({ objection }) => objection.candidateId),
    ),
  ]);
  return { ...found, candidates, candidateIds, notices, filed, calendar, appointments, recused };
}
export type RoundNoticeFacts = NonNullable<Awaited<ReturnType<typeof load>>>;

function daysAhead(today: string): string[] {
  const days = [today];
  for (let at = today; days.length <= DAYS_AHEAD; ) {
    at = nextDay(at);
    days.push(at);
  }
  return days;
}

/** The notice of a round: who reads the round sees what everybody sees, who holds it sees all and acts. */
export const roundNotice = defineView({
  name: "notice.round",
  input: OnRound,
  load: ({ db, input, now }) => load(db, { roundId: input.roundId, today: dayOf(now) }),
  allow: ({ actor, facts }) => mayReadRound(actor, facts),
  project(facts, { viewer, now }): RoundNoticeView {
    const { round, unitName, candidates, notices, filed, calendar, appointments } = facts;
    const hold = mayHoldRound(viewer, facts);
    const today = dayOf(now);
    const { pool, level } = round.rules;
    const workingDays = noticeDaysOf(round.rules);
    const inSight = hold && hasReached(round.status, "decided");
    const opens = round.status === "decided" || round.status === "notice";
    return {
      ...{ roundId: round.id, title: round.title, unitName, status: round.status, today, pool, level },
      ...{ publicCode: round.publicCode, workingDays, reserveFrom: round.reserveFrom },
      confirmationDocument: round.confirmationDocument,
      selected: inSight ? candidates.filter(standsSelected).length : 0,
      people: inSight ? unnoticedOf(facts).map((person) => noticedPerson(person, appointments)) : [],
      notices: notices.map((notice) => shownNotice({ facts, notice, today, hold })),
      objections: hold ? filed.map((each) => shownObjection({ facts, each, viewer })) : [],
      vacancies: hold && round.status === "notice" ? shownVacancies(facts) : [],
      changes: inSight ? shownChanges(candidates) : [],
      openings:
        hold && opens
          ? daysAhead(today).map((day) => {
              const last = lastNoticeDay(calendar, { opensOn: day, days: workingDays });
              return { day, closesOn: last.ok ? last.day : null };
            })
          : [],
      may: { hold },
    };
  },
});
