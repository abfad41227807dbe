import type { SeatView } from "#app/contracts/live.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Entry, Kept, LocalSheet } from "./outbox/entry.ts";
import { type Base, needingAttention } from "./outbox/queue.ts";
import type { Keeping } from "./outbox/tablet.ts";

/**
 * One sheet as the judge sees it, of what the tablet keeps and what the server says. PURE.
 * The tablet is the authority for what was typed on it and has not come back; the server for received, locked, returned.
 */
export type Phase =
  | "empty"
  | "draft"
  | "returned"
  /** Submitted, and not yet answered. */
  | "sending"
  | "received"
  | "abstained"
  | "locked"
  | "recused"
  | "absent"
  | "disqualified";

/** Where the marks are. `memory`: on this page only, because the browser keeps nothing for us. */
export type Whereabouts =
  | { kind: "none" }
  | { kind: "writing" | "tablet" | "memory" }
  | { kind: "server"; at: number | null; receipt: string | null }
  | { kind: "attention"; refusal: Refusal };

export type SheetOnTablet = {
  performanceId: string;
  phase: Phase;
  editable: boolean;
  mayTakeBack: boolean;
  mayUndo: boolean;
  paper: boolean;
  returnReason: string | null;
  marks: Record<string, number>;
  comments: Record<string, string>;
  where: Whereabouts;
  base: Base;
};

type ServerSheet = SeatView["sheets"][string];
type Sources = {
  kept: Kept;
  keeping: Keeping;
  writing: boolean;
  view: SeatView;
  /** Connected: what the view says of contest and lock is so now, and not what it was when the network went. */
  connected: boolean;
};

export function sheetOnTablet(sources: Sources, performanceId: string): SheetOnTablet {
  const { kept, view } = sources;
  const local = kept.sheets[performanceId];
  const server = view.sheets[performanceId];
  const entries = kept.entries.filter(({ op }) => op.performanceId === performanceId);
  const leading = local !== undefined && tabletLeads({ local, server, entries }) ? local : null;
  const standing = leading ?? server ?? local;
  const { marks = {}, comments = {} } = standing ?? {};
  const own = leading === null ? serverPhase(server) : localPhase(leading, server, entries);
  const phase = performancePhase(view.performances[performanceId], server, own);
  const open = phase === "empty" || phase === "draft" || phase === "returned";
  const editable = open && sources.keeping !== "opening" && isScored(sources, server);
  return {
    performanceId,
    phase,
    editable,
    mayTakeBack: phase === "received" || phase === "sending" || phase === "abstained",
    mayUndo: editable && (local?.history.length ?? 0) > 0,
    paper: leading === null && server?.paper === true,
    returnReason: server?.status === "returned" ? (server.returnReason ?? "") : null,
    marks,
    comments,
    where: whereabouts({ ...sources, performanceId, local, server, entries, phase }),
    base: { performanceId, marks, comments, serverSeq: server?.seq ?? 0 },
  };
}

type OwnSheet = { local: LocalSheet; server: ServerSheet | undefined; entries: readonly Entry[] };

/** Whether what is on the tablet is newer than what the server says. */
function tabletLeads({ local, server, entries }: OwnSheet): boolean {
  if (server === undefined) return true;
  const last = entries.at(-1);
  if (last?.state === "waiting" || local.draft !== null) return true;
  if (last?.answer?.superseded === true && last.op.seq === local.seq) return false;
  if (local.seq <= server.seq) return false;
  const decided = server.status !== "draft" && server.status !== "returned";
  const tookBack = last?.op.kind === "takeBack" && last.op.seq > server.seq;
  // A paper sheet or another device has decided since: its number may be lower than that of what was typed here.
  return local.stage !== "draft" || !decided || tookBack;
}

const SERVER_PHASES: Readonly<Record<ServerSheet["status"], Phase>> = {
  draft: "draft",
  received: "received",
  abstained: "abstained",
  returned: "returned",
  locked: "locked",
  verified: "locked",
};
const serverPhase = (server: ServerSheet | undefined): Phase =>
  server === undefined ? "empty" : SERVER_PHASES[server.status];

function localPhase(local: LocalSheet, server: ServerSheet | undefined, entries: readonly Entry[]): Phase {
  const last = entries.at(-1);
  const open = server?.status === "returned" ? "returned" : "draft";
  if (local.stage === "draft") {
    const untouched = Object.keys(local.marks).length === 0 && Object.keys(local.comments).length === 0;
    return untouched && open === "draft" ? "empty" : open;
  }
  if (last?.state === "refused") return open;
  if (local.stage === "abstained") return "abstained";
  return last?.state === "acknowledged" ? "received" : "sending";
}

/** What the performance allows goes before what stands on the sheet. */
function performancePhase(
  performance: SeatView["performances"][string] | undefined,
  server: ServerSheet | undefined,
  own: Phase,
): Phase {
  if (performance?.recused === true) return "recused";
  if (performance?.status === "absent" || performance?.status === "disqualified") return performance.status;
  return performance?.locked === true && server?.status !== "returned" ? "locked" : own;
}

const OVER: ReadonlySet<string> = new Set(["signed", "published", "archived"]);

/** Without a network the contest may have begun since; with one, the view says what it is. */
function isScored({ view, connected }: Sources, server: ServerSheet | undefined): boolean {
  const { status } = view.contest;
  if (OVER.has(status)) return false;
  return status === "live" || server?.status === "returned" || !connected;
}

function whereabouts(
  at: Sources & {
    performanceId: string;
    local: LocalSheet | undefined;
    server: ServerSheet | undefined;
    entries: readonly Entry[];
    phase: Phase;
  },
): Whereabouts {
  const { local, server, entries, performanceId } = at;
  const attention = needingAttention(at.kept).find((each) => each.performanceId === performanceId);
  if (attention !== undefined) return { kind: "attention", refusal: attention.refusal };
  const last = entries.at(-1);
  const unsent = last?.state === "waiting" || (local?.draft ?? null) !== null;
  if (unsent) {
    if (at.keeping === "memory") return { kind: "memory" };
    return { kind: at.writing ? "writing" : "tablet" };
  }
  if (at.phase === "received" || at.phase === "locked" || at.phase === "abstained")
    return onServer(server, last);
  if (at.phase !== "draft" && at.phase !== "returned") return { kind: "none" };
  const savedAt = local?.draftSavedAt ?? null;
  return server === undefined && savedAt === null
    ? { kind: "none" }
    : { kind: "server", at: savedAt, receipt: null };
}

/** The receipt of what stands: the answer to our last operation, or what the view says of another's. */
function onServer(server: ServerSheet | undefined, last: Entry | undefined): Whereabouts {
  const answer = last?.answer;
  if (answer !== undefined && !answer.superseded && last !== undefined && last.op.seq >= (server?.seq ?? 0)) {
    return { kind: "server", at: answer.at, receipt: answer.receipt };
  }
  if (server === undefined) return { kind: "none" };
  return { kind: "server", at: server.submittedAt ?? null, receipt: server.receipt ?? null };
}
