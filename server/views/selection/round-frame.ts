import { OnRound } from "#app/contracts/selection.ts";
import type { RoundFrame } from "#app/contracts/selection-views.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { hasReached, mayBeCancelled } from "#app/domain/selection/round-life.ts";
import { dayOf } from "#app/text/time.ts";
import { countRounds } from "#db/queries/selection-counts.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView, readsRound } from "./load-round.ts";

/** Title, state and how far the round has come, around every page of it; no names. */
export const roundFrame = defineView({
  name: "selection.round-frame",
  input: OnRound,
  async load({ db, input }) {
    const found = await loadRoundForView({ db, input });
    if (found === null) return null;
    return { ...found, counts: (await countRounds(db, [found.round.id])).get(found.round.id) };
  },
  allow: readsRound,
  project(facts, { viewer, now }): RoundFrame {
    const { round, unitName, counts } = facts;
    const { pool, level, lists } = round.rules;
    const hold = mayHoldRound(viewer, facts);
    return {
      id: round.id,
      title: round.title,
      status: round.status,
      unitName,
      pool,
      level,
      posts: lists.map(({ post, total }) => ({ post, total })),
      counts: {
        nominated: counts?.nominated ?? 0,
        eligible: hasReached(round.status, "eligible") ? (counts?.eligible ?? 0) : null,
        selected: hasReached(round.status, "ranked") ? (counts?.selected ?? 0) : null,
      },
      nominationsUntil: round.nominationsUntil,
      noticeWorkingDays: round.rules.noticeWorkingDays,
      cancelReason: round.cancelReason,
      today: dayOf(now),
      may: { hold, cancel: hold && mayBeCancelled(round.status) },
      stands: facts.candidateIds.some((cadreId) => isOwn(viewer, cadreId)),
    };
  },
});
