import { describe, expect, it } from "vitest";
import { refuseMeeting } from "#app/domain/selection/meeting.ts";
import { isAccountRecused, refuseVoice } from "#app/domain/selection/meeting-voice.ts";

const person = (name: string, accountId: string | null = null, cadreId: string | null = null) => ({
  ...{ name, accountId, cadreId },
});
const sitting = (more: Partial<Parameters<typeof refuseMeeting>[0]> = {}) => ({
  ...{ heldOn: "2026-11-20", today: "2026-11-20", rankedOn: "2026-11-18" },
  present: [person("李红"), person("王强"), person("赵敏", "acc", "cad")],
  standing: [{ cadreId: "c1", name: "陈晨" }],
  accountNames: new Set(["赵敏"]),
  ...more,
});
const ruleOf = (no: ReturnType<typeof refuseMeeting>) =>
  no?.refusal.kind === "refused" ? no.refusal.rule : null;

describe("a meeting", () => {
  it("of three, on the day of the ranking or later, is recorded", () => {
    expect(refuseMeeting(sitting())).toBeNull();
    expect(refuseMeeting(sitting({ heldOn: "2026-11-18" }))).toBeNull();
  });

  const others = [person("李红"), person("王强")];
  it.each([
    ["in the future", { heldOn: "2026-11-21" }, "deliberation.future-day"],
    ["before the ranking", { heldOn: "2026-11-17" }, "deliberation.before-ranking"],
    ["of two", { present: others }, "deliberation.too-few"],
    [
      "with a candidate's account",
      { present: [...others, person("陈", "a", "c1")] },
      "deliberation.candidate-present",
    ],
    ["with a candidate's name", { present: [...others, person("陈晨")] }, "deliberation.candidate-present"],
    [
      "with the typed name of an account",
      { present: [...others, person("赵敏")] },
      "deliberation.has-account",
    ],
    ["with a name twice", { present: [...others, person("李红")] }, "deliberation.present-twice"],
    [
      "with an account twice",
      { present: [...others, person("赵敏", "x"), person("赵敏", "x")] },
      "deliberation.present-twice",
    ],
  ] as const)("%s is refused", (_, more, rule) => {
    expect(ruleOf(refuseMeeting(sitting(more)))).toBe(rule);
  });

  it("lets a candidate's namesake with an account be present", () => {
    expect(refuseMeeting(sitting({ present: [...others, person("陈晨", "a", "c9")] }))).toBeNull();
  });
});

const attendants = [
  { id: "p1", meetingId: "m", accountId: "acc1", name: "甲" },
  { id: "p2", meetingId: "m", accountId: null, name: "乙" },
  { id: "p3", meetingId: "n", accountId: "acc1", name: "甲" },
  { id: "p4", meetingId: "n", accountId: null, name: "乙" },
];
const voice = (more: Partial<Parameters<typeof refuseVoice>[0]> = {}) => ({
  ...{ attendants, recusals: [], meetingId: "m", candidateId: "c", attendanceId: "p2", accountId: "keeper" },
  ...more,
});

describe("a voice", () => {
  it("is entered by the keeper for who has no account, and by the account for itself", () => {
    expect(refuseVoice(voice())).toBeNull();
    expect(refuseVoice(voice({ attendanceId: "p1", accountId: "acc1" }))).toBeNull();
  });

  it.each([
    ["of somebody from another sitting", { attendanceId: "p4" }, "deliberation.not-present"],
    ["for somebody who has an account", { attendanceId: "p1" }, "deliberation.speaks-in-person"],
    ["for another by one who is present", { accountId: "acc1" }, "deliberation.one-voice"],
    ["of somebody recused", { recusals: [{ attendanceId: "p2", candidateId: "c" }] }, "deliberation.recused"],
    [
      "of somebody recused at another sitting, known by name",
      { recusals: [{ attendanceId: "p4", candidateId: "c" }] },
      "deliberation.recused",
    ],
    [
      "of somebody recused at another sitting, known by account",
      { attendanceId: "p1", accountId: "acc1", recusals: [{ attendanceId: "p3", candidateId: "c" }] },
      "deliberation.recused",
    ],
  ] as const)("%s is refused", (_, more, rule) => {
    expect(ruleOf(refuseVoice(voice(more)))).toBe(rule);
  });

  it("is not stopped by a recusal for somebody else", () => {
    expect(refuseVoice(voice({ recusals: [{ attendanceId: "p2", candidateId: "other" }] }))).toBeNull();
  });

  it("knows an account that was recused", () => {
    const given = { attendants, recusals: [{ attendanceId: "p3", candidateId: "c" }], candidateId: "c" };
    expect(isAccountRecused({ ...given, accountId: "acc1" })).toBe(true);
    expect(isAccountRecused({ ...given, accountId: "keeper" })).toBe(false);
    expect(isAccountRecused({ ...given, accountId: null })).toBe(false);
  });
});
