import { describe, expect, it } from "vitest";
import { plainNumberText } from "#app/ui/fields/number-text.ts";

describe("numbers as input methods and spreadsheets leave them", () => {
  it.each([
    { why: "full-width digits and point", text: "８６．５", plain: "86.5" },
    { why: "the Chinese full stop as a point", text: "86。5", plain: "86.5" },
    { why: "a typographic minus", text: "−0.5", plain: "-0.5" },
    { why: "thousands commas", text: "1,234,567", plain: "1234567" },
    { why: "spaces around", text: " 480 ", plain: "480" },
    { why: "a decimal comma is not guessed at", text: "86,5", plain: "86,5" },
    { why: "words stay, to be refused by name", text: "八十六", plain: "八十六" },
    { why: "plain figures stay", text: "86.50", plain: "86.50" },
  ])("$why", ({ text, plain }) => {
    expect(plainNumberText(text)).toBe(plain);
  });
});
