import { cellName, type Sheet } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { isFormula, quotedText, unguard } from "./csv-formula.ts";
import { csvRows } from "./csv-rows.ts";
import { decodeCsv } from "./csv-text.ts";
import { LIMITS } from "./limits.ts";

/** A CSV as one sheet of text. */
export function readCsv({ bytes, name }: { bytes: Uint8Array; name: string }): Result<Sheet[]> {
  const text = decodeCsv(bytes);
  if (!text.ok) return text;
  const fields = csvRows({ text: text.value, most: LIMITS.rows + 50 });
  const formulas = fields.flatMap((cells, row) =>
    cells.flatMap((value, column) => (isFormula(value) ? [cellName({ row, column })] : [])),
  );
  const [cell] = formulas;
  if (cell !== undefined) return refused("workbook.formula", { sheet: name, cell, count: formulas.length });
  const rows = fields.map((cells) =>
    cells.map((value) => (value === "" ? null : (quotedText(value) ?? unguard(value)))),
  );
  return ok([{ name, rows, merges: [], typed: false }]);
}
