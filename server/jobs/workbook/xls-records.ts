import { CFB } from "@e965/xlsx";
import { cellName } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";

/** Walks the records of an .xls (BIFF: type, length, data) for what we refuse, before its cells are read. */
const FORMULA = new Set([0x0006, 0x0206, 0x0406]);
const FILE_PASS = 0x002f;
const SUP_BOOK = 0x01ae;
/** Markers in a SupBook that mean "this workbook" and "add-in functions". */
const INTERNAL_BOOKS = new Set([0x0401, 0x3a01]);

type Container = { streams: ReadonlyMap<string, Uint8Array> };

function openContainer(file: Uint8Array): Result<Container> {
  try {
    const container = CFB.read(file, { type: "buffer" });
    const streams = new Map<string, Uint8Array>();
    for (const { name, content } of container.FileIndex)
      streams.set(name.toLowerCase(), Uint8Array.from(content ?? []));
    return ok({ streams });
  } catch {
    return refused("workbook.damaged");
  }
}

/** A Word file and an encrypted .xlsx live in the same kind of container. */
function wrongStream({ streams }: Container) {
  if (streams.has("encryptedpackage")) return refused("workbook.encrypted");
  const others = [
    ["worddocument", "doc"],
    ["powerpoint document", "ppt"],
  ] as const;
  const detected = others.find(([name]) => streams.has(name))?.[1] ?? "compound";
  return refused("workbook.wrong-kind", { extension: "xls", detected });
}

type XlsRecord = { type: number; view: DataView };

function* recordsOf(stream: Uint8Array): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, view.byteLength);
    yield {
      type: view.getUint16(at, true),
      view: new DataView(stream.buffer, stream.byteOffset + at + 4, end - at - 4),
    };
    at = end;
  }
}

export function checkXls(file: Uint8Array): Result<null> {
  const container = openContainer(file);
  if (!container.ok) return container;
  const stream = container.value.streams.get("workbook") ?? container.value.streams.get("book");
  if (stream === undefined) return wrongStream(container.value);
  const formulas: string[] = [];
  for (const { type, view } of recordsOf(stream)) {
    if (type === FILE_PASS) return refused("workbook.encrypted");
    if (type === SUP_BOOK && view.byteLength >= 4 && !INTERNAL_BOOKS.has(view.getUint16(2, true))) {
      return refused("workbook.external-link", { target: "" });
    }
    if (FORMULA.has(type) && view.byteLength >= 4) {
      formulas.push(cellName({ row: view.getUint16(0, true), column: view.getUint16(2, true) }));
    }
  }
  const [cell] = formulas;
  return cell === undefined
    ? ok(null)
    : refused("workbook.formula", { sheet: "", cell, count: formulas.length });
}
