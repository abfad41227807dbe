import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { selectionExportJsonSchema } from "#app/contracts/selection-export.ts";

it("publishes the JSON Schema that the form of exports gives today", () => {
  const file = new URL("../../public/schema/selection-export.schema.json", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(selectionExportJsonSchema());
});
