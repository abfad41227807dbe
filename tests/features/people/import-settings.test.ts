import { describe, expect, it } from "vitest";
import { ageOn } from "#app/features/people/age.ts";
import { settingsFrom } from "#app/features/people/import-settings.ts";
import { nestedForm } from "#app/features/people/nested-form.ts";

const form = (entries: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe("what a person chose for the columns of a file", () => {
  const shown: [string, string][] = [
    ["sheet", "0"],
    ["sheetShown", "0"],
  ];

  it("gives each roster column the source it was chosen for, and none to the others", () => {
    const { overrides } = settingsFrom(
      form([...shown, ["source.0", "name"], ["source.3", "phone"], ["source.4", ""]]),
    );
    expect(overrides).toMatchObject({ name: 0, phone: 3, sex: null });
  });

  it("takes the left one of two columns chosen for the same", () => {
    expect(settingsFrom(form([...shown, ["source.2", "name"], ["source.5", "name"]])).overrides.name).toBe(2);
  });

  it("reads the columns of another sheet afresh", () => {
    expect(
      settingsFrom(
        form([
          ["sheet", "1"],
          ["sheetShown", "0"],
          ["source.0", "name"],
        ]),
      ),
    ).toEqual({ sheet: 1, overrides: {}, constants: {} });
  });

  it("keeps what is the same for all rows, where something was typed", () => {
    const { constants } = settingsFrom(
      form([...shown, ["constant.subdistrict", "大观楼街道"], ["constant.community", ""]]),
    );
    expect(constants).toEqual({ subdistrict: "大观楼街道" });
  });
});

describe("a form", () => {
  it("is nested by one dot, and what is left empty is not told", () => {
    const read = nestedForm(
      form([
        ["unitId", "u"],
        ["fields.name", "王一"],
        ["fields.grid", ""],
        ["phone", ""],
      ]),
    );
    expect(read).toEqual({ unitId: "u", fields: { name: "王一" } });
  });
});

describe("a form of empty fields", () => {
  it("still has its group, so that each field says what it lacks", () => {
    expect(
      nestedForm(
        form([
          ["fields.name", ""],
          ["fields.grid", ""],
        ]),
      ),
    ).toEqual({ fields: {} });
  });
});

describe("an age", () => {
  it.each([
    ["1990-05", "2026-05-16", 36],
    ["1990-06", "2026-05-16", 35],
    ["1990-12", "2026-12-01", 36],
  ])("born in %s is on %s %i years", (birthMonth, day, years) => {
    expect(ageOn({ birthMonth, day })).toBe(years);
  });
});
