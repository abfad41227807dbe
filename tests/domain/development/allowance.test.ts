import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AllowanceRate, rateFor } from "#app/domain/development/allowance.ts";
import { fenOf, yuanOf } from "#app/domain/development/money.ts";
import type { SocialWorkCertificate } from "#app/domain/people/enumerations.ts";

const rate = (unitPath: string, fromOn: string, monthly: number, more: Partial<AllowanceRate> = {}) => ({
  ...{ unitPath, fromOn, monthly },
  certificate: "assistant" as const,
  ...more,
});
const RATES: AllowanceRate[] = [
  rate("d/", "2024-01-01", 20_000),
  rate("d/", "2025-07-01", 25_000),
  rate("d/", "2024-01-01", 30_000, { certificate: "socialWorker" }),
  rate("d/s/", "2025-01-01", 28_000),
  rate("d/s/c/", "2026-03-01", 0),
];

describe("the monthly allowance", () => {
  it.each<[string, SocialWorkCertificate | null, string, string, number | null]>([
    ["is that of the district where nobody below has one", "assistant", "d/other/", "2024-06-01", 20_000],
    ["changes on the day the new rate begins", "assistant", "d/other/", "2025-07-01", 25_000],
    ["not a day before", "assistant", "d/other/", "2025-06-30", 20_000],
    [
      "is that of the nearest unit, though a farther one is newer",
      "assistant",
      "d/s/x/",
      "2026-01-01",
      28_000,
    ],
    ["is that of the farther unit until the nearer one begins", "assistant", "d/s/x/", "2024-12-31", 20_000],
    ["ends where the nearest rate is nothing", "assistant", "d/s/c/", "2026-03-01", 0],
    ["follows the certificate", "socialWorker", "d/s/c/", "2026-03-01", 30_000],
    ["is none before any rate", "assistant", "d/s/c/", "2023-12-31", null],
    ["is none without a rate for the certificate", "senior", "d/s/c/", "2026-03-01", null],
    ["is none without a certificate", "none", "d/s/c/", "2026-03-01", null],
    ["is none where nothing is known of a certificate", null, "d/s/c/", "2026-03-01", null],
    ["is none in another tree", "assistant", "e/", "2026-03-01", null],
  ])("%s", (_, certificate, unitPath, on, expected) => {
    expect(rateFor({ certificate, unitPath, rates: RATES, on })?.monthly ?? null).toBe(expected);
  });

  it("does not hang on the order of the rates", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(RATES, { minLength: RATES.length }),
        fc.constantFrom("d/", "d/s/", "d/s/c/", "d/x/"),
        fc.constantFrom("2024-06-01", "2025-02-01", "2025-08-01", "2026-04-01"),
        (rates, unitPath, on) => {
          const asked = { certificate: "assistant" as const, unitPath, on };
          expect(rateFor({ ...asked, rates })).toEqual(rateFor({ ...asked, rates: RATES }));
        },
      ),
    );
  });
});

describe("money", () => {
  it.each([
    ["1200", 120_000],
    [" 1,200.5 ", 120_050],
    ["0.05", 5],
    ["12.345", null],
    ["-3", null],
    ["三百", null],
    ["", null],
  ])("written %j is %s fen", (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it("is read back as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        expect(fenOf(yuanOf(fen))).toBe(fen);
      }),
    );
  });
});
