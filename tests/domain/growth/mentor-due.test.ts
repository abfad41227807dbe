import { describe, expect, it } from "vitest";
import {
  completionMissing,
  logMonths,
  type MentorCourse,
  mentorDue,
  midTermOn,
} from "#app/domain/growth/mentor-due.ts";

const course = (more: Partial<MentorCourse> = {}): MentorCourse => ({
  ...{ fromOn: "2026-06-02", toOn: "2026-11-30", perMonth: 2, logDays: [], ratings: [] },
  ...more,
});
const both = (moment: "midTerm" | "end") =>
  (["mentor", "mentee"] as const).map((rater) => ({ moment, rater }));

describe("the log", () => {
  it.each<[string, Partial<MentorCourse>, string, [string, number][]]>([
    ["asks for nothing early in its first month", {}, "2026-06-10", []],
    ["asks for the month's lines from the twentieth on", {}, "2026-06-20", [["2026-06", 2]]],
    ["asks for what is missing only", { logDays: ["2026-06-05"] }, "2026-06-25", [["2026-06", 1]]],
    ["keeps asking for a month that is over", { logDays: ["2026-06-05"] }, "2026-07-01", [["2026-06", 1]]],
    ["is content with enough", { logDays: ["2026-06-05", "2026-06-30"] }, "2026-07-10", []],
    ["asks nothing of a month with few of its days", { fromOn: "2026-06-20" }, "2026-06-30", []],
    [
      "asks for no month after the last",
      { logDays: ["2026-06-03"], toOn: "2026-06-30" },
      "2026-09-01",
      [["2026-06", 1]],
    ],
  ])("%s", (_, more, today, expected) => {
    const due = mentorDue(course(more), today).flatMap((each) =>
      each.kind === "log" ? [[each.month, each.missing]] : [],
    );
    expect(due).toEqual(expected);
  });

  it("counts months over the turn of a year", () => {
    const months = logMonths(course({ fromOn: "2026-11-01", toOn: "2027-02-28" }), "2027-01-31");
    expect(months.map(({ month }) => month)).toEqual(["2026-11", "2026-12", "2027-01"]);
  });
});

describe("the ratings", () => {
  const enough = { perMonth: 0 };
  it("are due of both from the middle on, and of both in the last days", () => {
    expect(midTermOn(course())).toBe("2026-08-31");
    expect(mentorDue(course(enough), "2026-08-30")).toEqual([]);
    expect(mentorDue(course(enough), "2026-08-31").map((due) => due.kind === "rating" && due.rater)).toEqual([
      "mentor",
      "mentee",
    ]);
    expect(mentorDue(course({ ...enough, ratings: both("midTerm") }), "2026-11-15")).toEqual([]);
    expect(mentorDue(course({ ...enough, ratings: both("midTerm") }), "2026-11-16")).toHaveLength(2);
  });

  it("are not due of whoever has written", () => {
    const ratings = [{ moment: "midTerm" as const, rater: "mentor" as const }];
    expect(mentorDue(course({ ...enough, ratings }), "2026-09-01")).toEqual([
      { kind: "rating", moment: "midTerm", rater: "mentee" },
    ]);
  });
});

describe("completing", () => {
  it("names the months, the ratings and the criteria that are missing", () => {
    const missing = completionMissing(
      {
        ...course({ toOn: "2026-07-31", perMonth: 1, logDays: ["2026-06-09"], ratings: both("end") }),
        completion: " ",
      },
      "2026-08-01",
    );
    expect(missing.months.map(({ month }) => month)).toEqual(["2026-07"]);
    expect(missing.ratings).toEqual(both("midTerm"));
    expect(missing.criteria).toBe(true);
  });
});
