import { PaperAddress } from "#app/contracts/paper.ts";
import type { SittingShown, SittingState, SittingsView } from "#app/contracts/paper-views.ts";
import { mayWatchPaper } from "#app/domain/access/paper.ts";
import * as PartPoints from "#app/domain/quiz/part-points.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { listSittings, type SittingRow } from "#db/queries/paper-sittings.ts";
import { listPaperQuestions, type PaperRow } from "#db/queries/papers.ts";
import { readPaper } from "#server/commands/paper/paper-facts.ts";
import { defineView } from "#server/views/define-view.ts";

/** Everybody who is to sit, and how far they are. Counts only: no question and no answer. */
export const sittings = defineView({
  name: "paper.sittings",
  input: PaperAddress,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    if (facts === null) return null;
    const { paper } = facts;
    const questions = paper === null ? [] : await listPaperQuestions(db, paper.id);
    return {
      ...facts,
      rows: paper === null ? [] : await listSittings(db, paper.id),
      asked: questions.reduce((sum, row) => sum + PartPoints.itemsOf(row).length, 0),
    };
  },
  allow: ({ actor, facts }) => mayWatchPaper(actor, facts.scope),
  project(facts, { now }): SittingsView {
    const bySitter = new Map(facts.rows.map((row) => [row.contestantId, row]));
    const at = now.getTime();
    return {
      asked: facts.asked,
      now: at,
      rows: facts.sitters
        .filter(({ status }) => status === "registered")
        .map((sitter) => {
          const { contestantId, number, name, unitName } = sitter;
          const row = bySitter.get(contestantId) ?? null;
          const person = { contestantId, number, name, unitName };
          return { ...person, ...sittingShown({ row, paper: facts.paper, at }) };
        }),
    };
  },
});

type Shown = Omit<SittingShown, "contestantId" | "number" | "name" | "unitName">;

const sittingShown = (given: { row: SittingRow | null; paper: PaperRow | null; at: number }): Shown => ({
  sittingId: given.row?.sittingId ?? null,
  state: stateOf(given),
  startedAt: given.row?.startedAt?.getTime() ?? null,
  submittedAt: given.row?.submittedAt?.getTime() ?? null,
  submittedBy: given.row?.submittedBy ?? null,
  lastSavedAt: given.row?.lastSavedAt == null ? null : new Date(given.row.lastSavedAt).getTime(),
  answered: given.row?.answered ?? 0,
  late: given.row?.late ?? 0,
  left: given.row?.left ?? 0,
  devices: given.row?.devices ?? 0,
  extraMs: given.row?.extraMs ?? 0,
});

function stateOf(given: { row: SittingRow | null; paper: PaperRow | null; at: number }): SittingState {
  const { row, paper, at } = given;
  if (row?.submittedAt != null) return "handedIn";
  const opensAt = paper?.opensAt?.getTime();
  if (paper == null || opensAt === undefined) return "waiting";
  const over = SittingTime.phaseAt(
    {
      opensAt,
      closesAt: paper.closesAt?.getTime() ?? null,
      minutes: paper.settings.minutes,
      graceMs: paper.settings.graceMs,
      extraMs: row?.extraMs ?? 0,
      submittedAt: null,
    },
    at,
  );
  if (row?.startedAt == null) return over === "over" ? "absent" : "waiting";
  return over === "over" ? "timeUp" : "sitting";
}
