import { describe, expect, it } from "vitest";
import * as Stage from "#app/domain/contest/stage.ts";

const screen = (given: Partial<Stage.Screen> = {}): Stage.Screen => ({ ...Stage.FIRST_SCREEN, ...given });
const open = { who: "07", locked: false };
const locked = { who: "07", locked: true };

describe("the screen follows the stage", () => {
  it.each([
    { mode: "next", moment: "begin", to: "clock" },
    { mode: "ranking", moment: "begin", to: "ranking" },
    { mode: "black", moment: "begin", to: "black" },
    { mode: "clock", moment: "leave", to: "marks" },
    { mode: "next", moment: "leave", to: "marks" },
    { mode: "title", moment: "leave", to: "title" },
  ] as const)("$mode at $moment: $to", ({ mode, moment, to }) => {
    expect(Stage.followStage(screen({ mode }), moment).mode).toBe(to);
  });

  it("starts the reveal anew for the next performer, and stays black if it was black", () => {
    expect(Stage.afterCall(screen({ mode: "result", reveal: "final", coveredPlaces: 3 }))).toEqual(
      screen({ mode: "next", coveredPlaces: 3 }),
    );
    expect(Stage.afterCall(screen({ mode: "black", beforeBlack: "result", reveal: "final" }))).toEqual(
      screen({ mode: "black", beforeBlack: "next" }),
    );
  });

  it("takes a score that no longer stands off the screen", () => {
    expect(Stage.afterReturn(screen({ mode: "result", reveal: "final" }))).toEqual(screen({ mode: "marks" }));
    expect(Stage.afterReturn(screen({ mode: "ranking", reveal: "final" })).mode).toBe("ranking");
  });

  it("comes back from black as it was", () => {
    const before = screen({ mode: "marks", reveal: "dropped", message: "请稍候" });
    const black = Stage.blackened(before);
    expect(black.mode).toBe("black");
    expect(Stage.lightened(Stage.blackened(black))).toEqual(before);
    expect(Stage.lightened(before)).toBe(before);
  });
});

describe("what the desk may put on the screen", () => {
  it.each([
    { mode: "title", performer: null, rule: null },
    { mode: "next", performer: null, rule: null },
    { mode: "ranking", performer: null, rule: null },
    { mode: "clock", performer: null, rule: "stage.nobody-on-screen" },
    { mode: "marks", performer: null, rule: "stage.nobody-on-screen" },
    { mode: "marks", performer: open, rule: null },
    { mode: "result", performer: open, rule: "stage.not-locked" },
    { mode: "result", performer: locked, rule: null },
  ] as const)("$mode with performer $performer: $rule", ({ mode, performer, rule }) => {
    const result = Stage.changeScreen({ screen: screen(), change: { mode }, performer });
    if (rule === null) expect(result).toMatchObject({ ok: true, value: { mode } });
    else expect(result).toMatchObject({ ok: false, refusal: { rule } });
  });

  it("changes line and cover without touching the picture, also while black", () => {
    const black = screen({ mode: "black", beforeBlack: "ranking" });
    const result = Stage.changeScreen({
      screen: black,
      change: { message: "休息十分钟", coveredPlaces: 3 },
      performer: null,
    });
    expect(result).toEqual({ ok: true, value: { ...black, message: "休息十分钟", coveredPlaces: 3 } });
  });

  it("forgets what was before the black once another picture is chosen", () => {
    const black = screen({ mode: "black", beforeBlack: "ranking" });
    const result = Stage.changeScreen({ screen: black, change: { mode: "title" }, performer: null });
    expect(result).toEqual({ ok: true, value: screen({ mode: "title" }) });
  });
});

describe("a step of the reveal", () => {
  it("goes ticks → values → dropped → final and back, and ends at both", () => {
    let at = screen({ mode: "marks" });
    for (const reveal of ["values", "dropped", "final"] as const) {
      const next = Stage.step({ screen: at, direction: "forward", performer: locked });
      expect(next).toMatchObject({ ok: true, value: { reveal } });
      if (next.ok) at = next.value;
    }
    expect(Stage.step({ screen: at, direction: "forward", performer: locked })).toMatchObject({
      refusal: { rule: "stage.reveal-ended" },
    });
    for (const reveal of ["dropped", "values", "ticks"] as const) {
      const next = Stage.step({ screen: at, direction: "back", performer: locked });
      expect(next).toMatchObject({ ok: true, value: { reveal } });
      if (next.ok) at = next.value;
    }
    expect(Stage.step({ screen: at, direction: "back", performer: locked })).toMatchObject({
      refusal: { rule: "stage.reveal-ended" },
    });
  });

  it("shows no value before the lock, but can always go back", () => {
    expect(
      Stage.step({ screen: screen({ mode: "marks" }), direction: "forward", performer: open }),
    ).toMatchObject({
      refusal: { rule: "stage.not-locked", facts: { who: "07" } },
    });
    const shown = screen({ mode: "marks", reveal: "values" });
    expect(Stage.step({ screen: shown, direction: "back", performer: open })).toMatchObject({
      value: { reveal: "ticks" },
    });
  });

  it("needs a performer", () => {
    expect(Stage.step({ screen: screen(), direction: "forward", performer: null })).toMatchObject({
      refusal: { rule: "stage.nobody-on-screen" },
    });
  });

  it("leaves the result's picture when it is undone", () => {
    const result = screen({ mode: "result", reveal: "final" });
    expect(Stage.step({ screen: result, direction: "back", performer: locked })).toMatchObject({
      value: { mode: "marks", reveal: "dropped" },
    });
  });

  it("opens covered places one by one, and covers them again", () => {
    const ranking = screen({ mode: "ranking", coveredPlaces: 1 });
    expect(Stage.step({ screen: ranking, direction: "forward", performer: null })).toMatchObject({
      value: { coveredPlaces: 0 },
    });
    expect(
      Stage.step({ screen: { ...ranking, coveredPlaces: 0 }, direction: "forward", performer: null }),
    ).toMatchObject({
      refusal: { rule: "stage.reveal-ended" },
    });
    expect(Stage.step({ screen: ranking, direction: "back", performer: null })).toMatchObject({
      value: { coveredPlaces: 2 },
    });
  });
});

describe("the running order", () => {
  const performances = [
    { id: "ppt-1", itemKey: "ppt", position: 1, status: "waiting" },
    { id: "speech-2", itemKey: "speech", position: 2, status: "waiting" },
    { id: "speech-1", itemKey: "speech", position: 1, status: "scoring" },
    { id: "speech-3", itemKey: "speech", position: 3, status: "waiting" },
  ] as const;
  it("goes item by item as the rule set names them, then by position", () => {
    const order = Stage.inRunningOrder(performances, ["speech", "ppt"]).map(({ id }) => id);
    expect(order).toEqual(["speech-1", "speech-2", "speech-3", "ppt-1"]);
  });
  it("calls the first who waits", () => {
    expect(Stage.nextWaiting(performances, ["speech", "ppt"])?.id).toBe("speech-2");
    expect(Stage.nextWaiting(performances.slice(2, 3), ["speech"])).toBeNull();
  });
});
