import { describe, expect, it } from "vitest";
import type { SeatView, SheetState } from "#app/contracts/live.ts";
import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import {
  type Entry,
  emptySheet,
  type Kept,
  type LocalSheet,
  NOTHING_KEPT,
} from "#app/features/judge/outbox/entry.ts";
import { type Phase, sheetOnTablet, type Whereabouts } from "#app/features/judge/sheet-state.ts";

const ID = "p1";
type Performance = { status?: PerformanceStatus; recused?: boolean; locked?: boolean };

const viewOf = (server: SheetState | undefined, performance: Performance, contestStatus: string): SeatView =>
  ({
    contest: { status: contestStatus },
    performances: { [ID]: { status: "scoring", ...performance } },
    sheets: server === undefined ? {} : { [ID]: { marks: { content: 1_00 }, comments: {}, ...server } },
  }) as unknown as SeatView;

const local = (given: Partial<LocalSheet>): LocalSheet => ({
  ...emptySheet(ID),
  seq: 3,
  marks: { content: 45_00 },
  ...given,
});

const entry = (kind: Entry["op"]["kind"], seq: number, rest: Omit<Entry, "op" | "order">): Entry => ({
  op: { opId: `op${seq}`, seatId: "s", performanceId: ID, seq, kind, marks: {}, comments: {}, form: 1 },
  order: seq,
  ...rest,
});
const acknowledged = (seq: number, superseded = false): Omit<Entry, "op" | "order"> => ({
  state: "acknowledged",
  answer: { receipt: `R${seq}`, at: seq * 1_000, status: "received", superseded },
});
const refused: Omit<Entry, "op" | "order"> = {
  state: "refused",
  refusal: { kind: "refused", rule: "score.locked", facts: {} },
};

type Case = {
  why: string;
  sheet?: LocalSheet;
  entries?: Entry[];
  server?: SheetState;
  performance?: Performance;
  contestStatus?: string;
  connected?: boolean;
  keeping?: "durable" | "memory";
  writing?: boolean;
  phase: Phase;
  editable?: boolean;
  where?: Whereabouts["kind"];
};

const look = (given: Case) => {
  const kept: Kept = {
    ...NOTHING_KEPT,
    sheets: given.sheet === undefined ? {} : { [ID]: given.sheet },
    entries: given.entries ?? [],
  };
  return sheetOnTablet(
    {
      kept,
      keeping: given.keeping ?? "durable",
      writing: given.writing ?? false,
      view: viewOf(given.server, given.performance ?? {}, given.contestStatus ?? "live"),
      connected: given.connected ?? true,
    },
    ID,
  );
};

const draft = { opId: "d" };
const cases: Case[] = [
  { why: "nothing is there yet", phase: "empty", editable: true, where: "none" },
  { why: "typed and not sent", sheet: local({ draft }), phase: "draft", editable: true, where: "tablet" },
  {
    why: "being written to the device",
    sheet: local({ draft }),
    writing: true,
    phase: "draft",
    where: "writing",
  },
  {
    why: "the browser keeps nothing",
    sheet: local({ draft }),
    keeping: "memory",
    phase: "draft",
    where: "memory",
  },
  { why: "the draft is on the server", sheet: local({ draftSavedAt: 9 }), phase: "draft", where: "server" },
  {
    why: "submitted, not answered",
    sheet: local({ stage: "submitted" }),
    entries: [entry("submit", 3, { state: "waiting" })],
    phase: "sending",
    editable: false,
    where: "tablet",
  },
  {
    why: "acknowledged before the view tells",
    sheet: local({ stage: "submitted" }),
    entries: [entry("submit", 3, acknowledged(3))],
    phase: "received",
    where: "server",
  },
  {
    why: "refused for good: open again, and said",
    sheet: local({ stage: "submitted" }),
    entries: [entry("submit", 3, refused)],
    phase: "draft",
    editable: true,
    where: "attention",
  },
  {
    why: "locked on the server",
    sheet: local({ stage: "submitted" }),
    entries: [entry("submit", 3, acknowledged(3))],
    server: { status: "locked", seq: 3, receipt: "R3" },
    performance: { locked: true },
    phase: "locked",
    editable: false,
    where: "server",
  },
  {
    why: "returned by the head judge",
    sheet: local({ stage: "submitted" }),
    entries: [entry("submit", 3, acknowledged(3))],
    server: { status: "returned", seq: 3, returnReason: "请核对" },
    phase: "returned",
    editable: true,
  },
  {
    why: "typed on after the return",
    sheet: local({ seq: 4, draft }),
    entries: [entry("submit", 3, acknowledged(3))],
    server: { status: "returned", seq: 3 },
    phase: "returned",
    editable: true,
    where: "tablet",
  },
  {
    why: "returned in review is open",
    server: { status: "returned", seq: 3 },
    contestStatus: "review",
    phase: "returned",
    editable: true,
  },
  {
    why: "taken back before the view tells",
    sheet: local({ seq: 4 }),
    entries: [entry("submit", 3, acknowledged(3)), entry("takeBack", 4, acknowledged(4))],
    server: { status: "received", seq: 3 },
    phase: "draft",
    editable: true,
  },
  {
    why: "a paper sheet was confirmed for the judge while a draft was open here",
    sheet: local({ seq: 9 }),
    server: { status: "received", seq: 2, paper: true },
    phase: "received",
    editable: false,
  },
  {
    why: "another device decided: ours came too late",
    sheet: local({ stage: "submitted" }),
    entries: [entry("submit", 3, acknowledged(3, true))],
    server: { status: "abstained", seq: 3 },
    phase: "abstained",
    editable: false,
  },
  {
    why: "a new tablet finds the server's draft",
    server: { status: "draft", seq: 7 },
    phase: "draft",
    editable: true,
    where: "server",
  },
  { why: "recused", performance: { recused: true }, phase: "recused", editable: false },
  { why: "absent", performance: { status: "absent" }, phase: "absent", editable: false },
  {
    why: "locked without a sheet of this seat",
    performance: { locked: true },
    phase: "locked",
    editable: false,
  },
  { why: "not begun, and connected", contestStatus: "ready", phase: "empty", editable: false },
  {
    why: "not begun as far as the tablet heard before the network went",
    contestStatus: "ready",
    connected: false,
    phase: "empty",
    editable: true,
  },
  {
    why: "signed, whatever the network",
    contestStatus: "signed",
    connected: false,
    phase: "empty",
    editable: false,
  },
];

describe("a sheet as the judge sees it", () => {
  it.each(cases)("$why: $phase", (given) => {
    const sheet = look(given);
    expect(sheet.phase).toBe(given.phase);
    if (given.editable !== undefined) expect(sheet.editable).toBe(given.editable);
    if (given.where !== undefined) expect(sheet.where.kind).toBe(given.where);
  });

  it("shows the receipt of what stands, and the reason of a return", () => {
    const [received] = cases.filter(({ why }) => why.startsWith("acknowledged"));
    expect(look(received!).where).toEqual({ kind: "server", at: 3_000, receipt: "R3" });
    const [returned] = cases.filter(({ why }) => why.startsWith("returned by"));
    expect(look(returned!).returnReason).toBe("请核对");
  });

  it("takes this tablet's marks while they are newer, and the server's otherwise", () => {
    expect(
      look({ why: "", phase: "draft", sheet: local({ draft }), server: { status: "draft", seq: 2 } }).marks,
    ).toEqual({ content: 45_00 });
    expect(
      look({ why: "", phase: "draft", sheet: local({}), server: { status: "draft", seq: 8 } }).marks,
    ).toEqual({ content: 1_00 });
  });

  it("can be taken back until the lock, and only then not", () => {
    const may = (why: string) => look(cases.find((each) => each.why === why)!).mayTakeBack;
    expect(may("submitted, not answered")).toBe(true);
    expect(may("acknowledged before the view tells")).toBe(true);
    expect(may("locked on the server")).toBe(false);
    expect(may("typed and not sent")).toBe(false);
  });
});
