import { OnContestPaper } from "#app/contracts/sitting.ts";
import type { SittingStage, SittingsRow, SittingsView } from "#app/contracts/sitting-views.ts";
import { mayInvigilate, mayWatchSittings } from "#app/domain/access/sitting.ts";
import * as SittingAbsences from "#app/domain/quiz/sitting-absences.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { listSittingProgress } from "#db/queries/answers.ts";
import { countPlaces, findSatContest, listPapers } from "#db/queries/sittings.ts";
import { defineView } from "#server/views/define-view.ts";

type Row = Awaited<ReturnType<typeof listSittingProgress>>[number];
type Paper = Awaited<ReturnType<typeof listPapers>>[number];

/** Who of a paper has come, how far they are, how often they left the page. Never what they wrote. */
export const sittings = defineView({
  name: "sitting.sittings",
  input: OnContestPaper,
  async load({ db, input }) {
    const contest = await findSatContest(db, input.contestId);
    if (contest === null) return null;
    // The newest paper of the contest that can be sat.
    const paper = (await listPapers(db, input.contestId)).filter(isSealed).at(-1) ?? null;
    if (paper === null) return { ...contest, paper, rows: [], places: 0 };
    const [rows, places] = await Promise.all([
      listSittingProgress(db, paper.paperId),
      countPlaces(db, paper.paperId),
    ]);
    return { ...contest, paper, rows, places };
  },
  allow: ({ actor, facts }) => mayWatchSittings(actor, facts),
  project({ paper, rows, places, ...contest }, { viewer, now }): SittingsView {
    return {
      paper: paper && {
        opensAt: paper.opensAt?.getTime() ?? null,
        endsAt: endOf(paper),
        minutes: paper.settings.minutes,
        recorded: paper.status === "recorded",
      },
      places,
      at: now.getTime(),
      rows: paper === null ? [] : rows.map((row) => rowOf(row, { paper, nowMs: now.getTime() })),
      may: { invigilate: mayInvigilate(viewer, contest) && paper?.status === "sealed" },
    };
  },
});

const isSealed = ({ status }: Paper): boolean => status === "sealed" || status === "recorded";

const hoursOf = (paper: Paper): SittingTime.PaperHours | null =>
  paper.opensAt && {
    opensAt: paper.opensAt.getTime(),
    closesAt: paper.closesAt?.getTime() ?? null,
    minutes: paper.settings.minutes,
    graceMs: paper.settings.graceMs,
  };

const endOf = (paper: Paper): number | null => {
  const hours = hoursOf(paper);
  return hours && SittingTime.paperEndsAt(hours);
};

function rowOf(row: Row, { paper, nowMs }: { paper: Paper; nowMs: number }): SittingsRow {
  const paperHours = hoursOf(paper);
  const submittedAt = row.submittedAt?.getTime() ?? null;
  const extraMs = row.extraMs ?? 0;
  const hours = paperHours && { ...paperHours, extraMs, submittedAt };
  const end = hours && SittingTime.endsAt(hours);
  const over = hours !== null && SittingTime.phaseAt(hours, nowMs) === "over";
  const events = row.events.map(({ kind, at }) => ({ kind, atMs: Date.parse(at) }));
  const given = row.events.filter(({ kind }) => kind === "timeGivenBack");
  return {
    sittingId: row.sittingId,
    contestantId: row.contestantId,
    name: row.name,
    unitName: row.unitName,
    number: row.number,
    stage: stageOf(row, over),
    startedAt: row.startedAt?.getTime() ?? null,
    lastAnswerAt: row.lastAnswerMs,
    answered: row.answered,
    late: row.late,
    refusedLate: events.filter(({ kind }) => kind === "lateRefused").length,
    devices: events.filter(({ kind }) => kind === "opened" || kind === "deviceChanged").length,
    absences: SittingAbsences.of(events, Math.min(nowMs, submittedAt ?? end ?? nowMs)),
    submittedAt,
    submittedBy: row.submittedBy,
    endsAt: end,
    extraMinutes: Math.round(extraMs / 60_000),
    reasons: given.map(({ details }) => String(details.reason ?? "")),
  };
}

function stageOf(row: Row, over: boolean): SittingStage {
  if (row.submittedAt !== null) return "handedIn";
  if (row.startedAt !== null) return over ? "handedIn" : "sitting";
  if (over) return "absent";
  return row.hasDevice ? "waiting" : "awaited";
}
