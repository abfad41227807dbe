import type { ShownChange, ShownNotice, ShownObjection, ShownVacancy } from "#app/contracts/notice-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isConcerned, noticeState, noticeStrip, workingDaysLeft } from "#app/domain/selection/notice-life.ts";
import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";
import type { NoticeRow } from "#db/queries/selection-notices.ts";
import { accountOf } from "#server/commands/notice/notice-facts.ts";
import { freedPosts, vacancyOf } from "#server/commands/notice/vacancies.ts";
import { noticedPerson, standsSelected } from "./noticed-people.ts";
import type { RoundNoticeFacts } from "./round-notice.ts";

/** Who only reads the round sees the names when everybody does. */
export function shownNotice(given: {
  facts: RoundNoticeFacts;
  notice: NoticeRow;
  today: string;
  hold: boolean;
}): ShownNotice {
  const { facts, notice, today, hold } = given;
  const { id, opensOn, closesOn, workingDays, contact, candidateIds } = notice;
  const state = noticeState(notice, today);
  const known = facts.candidates.filter(({ candidate }) => candidateIds.includes(candidate.id));
  const visible = state === "running" && facts.round.status === "notice" ? known.filter(standsSelected) : [];
  return {
    ...{ id, opensOn, closesOn, workingDays, contact, state, closed: notice.closedAt !== null },
    daysLeft: workingDaysLeft(facts.calendar, { opensOn, closesOn, today }),
    strip: noticeStrip(facts.calendar, { opensOn, closesOn }),
    people: (hold ? known : visible).map((person) => ({
      ...noticedPerson(person, facts.appointments),
      selected: standsSelected(person),
    })),
  };
}

/** How to reach who objects is for who may investigate. */
export function shownObjection(given: {
  facts: RoundNoticeFacts;
  each: RoundNoticeFacts["filed"][number];
  viewer: Actor;
}): ShownObjection {
  const { facts, each, viewer } = given;
  const { objection, name, post, decidedBy } = each;
  const accused = facts.candidates.find(({ candidate }) => candidate.id === objection.candidateId);
  const concerned = isConcerned({
    accountId: accountOf(viewer),
    nominatedBy: accused?.candidate.nominatedBy ?? null,
    recused: facts.recused.get(objection.candidateId) ?? new Set(),
  });
  const { id, statement, investigation, decision, answer } = objection;
  return {
    ...{ id, name, post, statement, investigation, decision, answer, decidedBy },
    contact: concerned ? null : objection.contact,
    fromPublic: objection.registeredBy === null,
    filedAt: objection.filedAt.getTime(),
    decidedAt: objection.decidedAt?.getTime() ?? null,
    maySettle: facts.round.status === "notice" && decision === null && !concerned,
  };
}

/** Lists that lost somebody after the decision and have a seat free. */
export function shownVacancies({ round, candidates }: RoundNoticeFacts): ShownVacancy[] {
  const freed = freedPosts(candidates);
  const named = new Map(candidates.map((person) => [person.candidate.id, person]));
  return round.rules.lists.flatMap((list) => {
    if (!freed.has(list.post)) return [];
    const { vacancy, nextId, passed } = vacancyOf({ rules: round.rules, list, candidates });
    if (!vacancy) return [];
    const next = nextId === null ? undefined : named.get(nextId);
    return {
      post: list.post,
      next:
        next === undefined
          ? null
          : {
              ...{ candidateId: next.candidate.id, name: next.name, unitName: next.unitName },
              place: next.candidate.place,
            },
      passed: passed.map(({ id, why }) => ({
        name: named.get(id)?.name ?? "",
        why: why === "floor" ? why : why.level,
      })),
    };
  });
}

/** What became of the decided list since. */
export const shownChanges = (candidates: readonly PlacedCandidate[]): ShownChange[] =>
  candidates.flatMap(({ candidate, name }): ShownChange[] => {
    const { id: candidateId, post, replacement, replacementReason } = candidate;
    if (replacement !== null)
      return [{ candidateId, name, post, what: replacement, reason: replacementReason }];
    return candidate.selected === true && candidate.withdrawnAt !== null
      ? [{ candidateId, name, post, what: "withdrawn", reason: candidate.withdrawReason }]
      : [];
  });
