import { describe, expect, it } from "vitest";
import {
  changed,
  emptyDraft,
  meetingPayload,
  withoutPerson,
  withPerson,
  withRecusal,
} from "#app/features/deliberation/meeting-draft.ts";

const draft = emptyDraft({ today: "2026-11-20", least: 3 });

describe("a meeting being typed in", () => {
  it("begins today with as many lines as a meeting needs", () => {
    expect(draft.heldOn).toBe("2026-11-20");
    expect(draft.present.map(({ key }) => key)).toEqual([0, 1, 2]);
  });

  it("gives every new line a key of its own", () => {
    const grown = withPerson(withoutPerson(draft, 1));
    expect(grown.present.map(({ key }) => key)).toEqual([0, 2, 3]);
  });

  it("sends recusals by the place of the person, not by the key", () => {
    const two = withoutPerson(draft, 0);
    const [recusal] = withRecusal(two).recusals;
    const recusals = [{ ...recusal!, person: 2, candidateId: "c", reason: " 亲属 " }];
    expect(meetingPayload({ ...two, recusals }).recusals).toEqual([
      { present: 1, candidateId: "c", reason: "亲属" },
    ]);
  });

  it("lets the recusals of somebody go with them", () => {
    expect(withoutPerson(withRecusal(draft), 0).recusals).toEqual([]);
  });

  it("sends the name only of who has no account", () => {
    const [first, ...others] = draft.present;
    const present = [{ ...first!, accountId: "a", name: "李红", office: "书记" }, ...others];
    expect(meetingPayload({ ...draft, present }).present[0]).toEqual({
      ...{ name: "", office: "书记", accountId: "a" },
    });
    expect(changed(draft.present, { ...first!, name: "王强" })[0]!.name).toBe("王强");
  });
});
