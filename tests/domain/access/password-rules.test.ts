import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordProblem } from "#app/domain/access/password-rules.ts";

const about = ["zhou.min", "周敏"];

describe("a password", () => {
  it.each([
    ["short", "eleven char", "too-short"],
    ["short, counted in characters and not in bytes", "社区干部大练兵报名", "too-short"],
    ["longer than anybody types", "x1".repeat(65), "too-long"],
    ["a common word with figures behind it", "password123456", "common"],
    ["a common word in disguise", "P@ssw0rd!!!!", "common"],
    ["two common words", "iloveyoubaby520", "common"],
    ["figures in their order", "123456789012", "common"],
    ["a run over the keyboard", "qwertyuiopasdf", "common"],
    ["one character over and over", "aaaaaaaaaaaa", "common"],
    ["a short piece over and over", "xk7xk7xk7xk7", "common"],
    ["love in figures", "woaini5201314", "common"],
    ["mostly the user name", "zhou.min2026!", "about-you"],
    ["mostly one's own name", "周敏周敏周敏20260501", "about-you"],
    ["mostly the product's name", "Yanzhen-2026-05", "about-you"],
    ["mostly the place's name", "cuiping-1234567", "about-you"],
  ])("is refused: %s", (_, password, problem) => {
    expect(passwordProblem({ password, about })).toBe(problem);
  });

  it.each([
    ["a sentence", "seven lamps over the river"],
    ["a Chinese sentence", "江边七盏灯照着晚归的人们"],
    ["figures and letters without a pattern", "k9vq2mzt7xhr"],
    ["what holds a name beside enough of one's own", "cuiping has three rivers"],
    ["letters only: no rule on kinds of characters", "magnoliabarnacle"],
  ])("is taken: %s", (_, password) => {
    expect(passwordProblem({ password, about })).toBeNull();
  });

  it("made at random is taken", () => {
    const letters = [..."abcdefghijkmnpqrstuvwxyz23456789"];
    const random = fc.array(fc.constantFrom(...letters), { minLength: 16, maxLength: 24 });
    const varied = random.filter((all) => new Set(all).size >= 10);
    fc.assert(fc.property(varied, (all) => passwordProblem({ password: all.join(""), about }) === null));
  });

  it("is judged in time, however it is made", () => {
    const started = performance.now();
    for (const password of ["a".repeat(128), "qwerty".repeat(21), `${"1".repeat(127)}x`, "wangli".repeat(21)])
      passwordProblem({ password, about });
    expect(performance.now() - started).toBeLessThan(200);
  });
});
