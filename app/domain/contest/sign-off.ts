import type { PerformanceStatus, SheetSource, SheetStatus } from "./states.ts";

/**
 * What stands between a contest and its signatures (domain "Verification", "Sign-off"). PURE: no IO, no clock, no
 * randomness. Sign-off refuses while the list is not empty; the list itself is what people work through.
 */
export type OpenPoint =
  /** Not absent, not disqualified, and its marks are not locked. */
  | { kind: "unfinished"; performanceId: string }
  /** Fewer marks than the rules ask for: the head judge decides. */
  | { kind: "waitsForHeadJudge"; performanceId: string }
  | { kind: "unverified"; performanceId: string }
  | { kind: "sheetReturned"; performanceId: string; seatId: string }
  /** A return was asked for and its second person has not answered. */
  | { kind: "returnAsked"; performanceId: string; seatId: string }
  /** Typed from paper once, not yet a second time. */
  | { kind: "paperUnconfirmed"; performanceId: string; seatId: string }
  | { kind: "recusalOpen"; recusalId: string }
  /** Equal to the end of the tie chain, where a draw must decide. */
  | { kind: "tieOpen"; contestantIds: readonly string[] }
  /** The line of a round's cut runs through equals. */
  | { kind: "cutOpen"; roundKey: string; contestantIds: readonly string[] };
export type OpenKind = OpenPoint["kind"];

export type SignOffFacts = {
  performances: readonly {
    id: string;
    status: PerformanceStatus;
    verified: boolean;
    waiting: boolean;
    sheets: readonly {
      seatId: string;
      status: SheetStatus;
      source: SheetSource;
      returnAsked: boolean;
    }[];
  }[];
  recusals: readonly { id: string; status: "proposed" | "confirmed" | "dismissed" }[];
  openDraws: readonly (readonly string[])[];
  cuts: readonly { roundKey: string; undecided: readonly string[] }[];
};

export const openPoints = (facts: SignOffFacts): OpenPoint[] => [
  ...facts.performances.flatMap(performancePoints),
  ...facts.recusals.flatMap(({ id, status }): OpenPoint[] =>
    status === "proposed" ? [{ kind: "recusalOpen", recusalId: id }] : [],
  ),
  ...facts.openDraws.map((contestantIds): OpenPoint => ({ kind: "tieOpen", contestantIds })),
  ...facts.cuts.flatMap(({ roundKey, undecided }): OpenPoint[] =>
    undecided.length === 0 ? [] : [{ kind: "cutOpen", roundKey, contestantIds: undecided }],
  ),
];

type Performance = SignOffFacts["performances"][number];

const SETTLED_ASIDE: ReadonlySet<PerformanceStatus> = new Set(["absent", "disqualified"]);
const LOCKED: ReadonlySet<PerformanceStatus> = new Set(["complete", "verified", "revealed"]);

function performancePoints(performance: Performance): OpenPoint[] {
  const { id: performanceId, status } = performance;
  if (SETTLED_ASIDE.has(status)) return [];
  const sheets = performance.sheets.flatMap((sheet) => sheetPoints({ performanceId, sheet }));
  if (!LOCKED.has(status)) return [{ kind: "unfinished", performanceId }, ...sheets];
  if (performance.waiting) return [{ kind: "waitsForHeadJudge", performanceId }, ...sheets];
  return performance.verified ? sheets : [{ kind: "unverified", performanceId }, ...sheets];
}

function sheetPoints({
  performanceId,
  sheet,
}: {
  performanceId: string;
  sheet: Performance["sheets"][number];
}): OpenPoint[] {
  const at = { performanceId, seatId: sheet.seatId };
  if (sheet.status === "returned") return [{ kind: "sheetReturned", ...at }];
  if (sheet.source === "paper" && sheet.status === "draft") return [{ kind: "paperUnconfirmed", ...at }];
  const closed = sheet.status === "locked" || sheet.status === "verified";
  return closed && sheet.returnAsked ? [{ kind: "returnAsked", ...at }] : [];
}

export type GivenSignature = { version: number; role: "headJudge" | "supervisor"; hash: string };

/**
 * Under which version a result is signed, and who has signed that version already. A signature under another result
 * (something changed after it) has lapsed: the next number is taken, so that no version ever stands for two results.
 */
export const signingVersion = (input: {
  signedVersions: readonly number[];
  signatures: readonly GivenSignature[];
  hash: string;
}): { version: number; signed: readonly GivenSignature["role"][] } => {
  const finished = Math.max(0, ...input.signedVersions);
  const pending = input.signatures.filter(({ version }) => version > finished);
  const newest = Math.max(finished, ...pending.map(({ version }) => version));
  const standing = pending.filter(({ version, hash }) => version === newest && hash === input.hash);
  return standing.length > 0
    ? { version: newest, signed: standing.map(({ role }) => role) }
    : { version: newest + 1, signed: [] };
};
