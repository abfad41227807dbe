import { describe, expect, it } from "vitest";
import { USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import { RULE_FIELDS, readRule, shown } from "#app/features/buzzer/rule-form.ts";

const filled = (changes: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const name of Object.keys(RULE_FIELDS) as (keyof typeof RULE_FIELDS)[])
    form.set(name, changes[name] ?? shown(USUAL_SETTINGS, name));
  form.set("foulLocksOut", "on");
  form.set("reopenAfterWrong", "on");
  return form;
};

describe("the form of the rule", () => {
  it("gives back what it was filled with", () => {
    expect(readRule(filled(), USUAL_SETTINGS)).toEqual({ settings: USUAL_SETTINGS, wrong: [] });
  });

  it("reads points, seconds and milliseconds in their own units", () => {
    const { settings } = readRule(filled({ right: "2.5", answerMs: "7.5", windowMs: "800" }), USUAL_SETTINGS);
    expect(settings).toMatchObject({ right: 2_50, answerMs: 7_500, windowMs: 800 });
  });

  it("names the fields that are no numbers, or finer than they hold", () => {
    expect(readRule(filled({ wrong: "十", windowMs: "0.5", openMs: "" }), USUAL_SETTINGS).wrong).toEqual([
      "wrong",
      "openMs",
      "windowMs",
    ]);
  });
});
