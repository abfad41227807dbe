import { NoticeBoard } from "#app/contracts/notice.ts";
import type { NoticeBoardView } from "#app/contracts/notice-views.ts";
import { noticeState } from "#app/domain/selection/notice-life.ts";
import { dayOf } from "#app/text/time.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { listNotices, type NoticeRow } from "#db/queries/selection-notices.ts";
import { findRoundByCode } from "#db/queries/selection-rounds.ts";
import { defineView } from "#server/views/define-view.ts";
import { listPresentPosts, noticedPerson, standsSelected } from "./noticed-people.ts";

/** A public notice, for everybody: names only while it runs, nothing before the first one is opened. */
export const noticeBoard = defineView({
  name: "notice.board",
  input: NoticeBoard,
  async load({ db, input, now }) {
    const found = await findRoundByCode(db, input.publicCode);
    if (found === null || found.round.status === "cancelled") return null;
    const { state, notices } = shownNotices({
      notices: await listNotices(db, found.round.id),
      today: dayOf(now),
      ended: found.round.status !== "notice",
    });
    if (notices.length === 0) return null;
    const people =
      state === "running" ? (await listCandidates(db, found.round.id)).filter(standsSelected) : [];
    return { ...found, state, notices, people, appointments: await listPresentPosts(db, people) };
  },
  // Shown to everybody on purpose: what is shown is decided by the state and the projection.
  allow: () => true,
  project: ({ round, unitName, state, notices, people, appointments }): NoticeBoardView => ({
    ...{ publicCode: round.publicCode, title: round.title, unitName, state },
    notices: notices.map(({ id, opensOn, closesOn, workingDays, contact, candidateIds }) => ({
      ...{ id, opensOn, closesOn, workingDays, contact },
      people: people
        .filter(({ candidate }) => candidateIds.includes(candidate.id))
        .map((person) => noticedPerson(person, appointments)),
    })),
  }),
});

/** Those that run; else the next to open; else the last that ended. A confirmed round's have all ended. */
function shownNotices(given: { notices: readonly NoticeRow[]; today: string; ended: boolean }) {
  const of = (wanted: "running" | "upcoming") =>
    given.ended ? [] : given.notices.filter((notice) => noticeState(notice, given.today) === wanted);
  const running = of("running");
  if (running.length > 0) return { state: "running" as const, notices: running };
  const [upcoming] = of("upcoming");
  if (upcoming !== undefined) return { state: "upcoming" as const, notices: [upcoming] };
  return { state: "over" as const, notices: given.notices.slice(-1) };
}
