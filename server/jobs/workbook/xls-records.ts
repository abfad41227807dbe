import { CFB } from "@e965/xlsx";
import { cellName } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";

/** Walks the records of an .xls (BIFF: type, length, data) for what we refuse, before its cells are read. */
const FORMULA = new Set([0x0006, 0x0206, 0x0406]);
const FILE_PASS = 0x002f;
const SUP_BOOK = 0x01ae;
const BOUND_SHEET = 0x0085;
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

/** `at`: where the record begins; sheets are told apart by it. */
type XlsRecord = { at: number; type: number; view: DataView };

function* recordsOf(stream: Uint8Array): Generator<XlsRecord> {
  const all = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= all.byteLength; ) {
    const end = Math.min(at + 4 + all.getUint16(at + 2, true), all.byteLength);
    const view = new DataView(stream.buffer, stream.byteOffset + at + 4, end - at - 4);
    yield { at, type: all.getUint16(at, true), view };
    at = end;
  }
}

/** Characters after their count and a byte that says whether they have one byte each or two (BIFF8). */
function textAt({ view, length, from }: { view: DataView; length: number; from: number }): string {
  const wide = ((view.byteLength > from ? view.getUint8(from) : 0) & 1) === 1;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const text = bytes.subarray(from + 1, from + 1 + length * (wide ? 2 : 1));
  return new TextDecoder(wide ? "utf-16le" : "latin1").decode(text).replace(/\p{Cc}/gu, "");
}

type Place = { sheet: string; cell: string };

const outsideBook = ({ type, view }: XlsRecord): string | null =>
  type === SUP_BOOK && view.byteLength >= 5 && !INTERNAL_BOOKS.has(view.getUint16(2, true))
    ? textAt({ view, length: view.getUint16(2, true), from: 4 })
    : null;

function findFormulas(records: readonly XlsRecord[]): Place[] {
  const sheets = records.flatMap(({ type, view }) =>
    type === BOUND_SHEET && view.byteLength >= 8
      ? [{ at: view.getUint32(0, true), name: textAt({ view, length: view.getUint8(6), from: 7 }) }]
      : [],
  );
  return records.flatMap(({ at, type, view }) => {
    if (!FORMULA.has(type) || view.byteLength < 4) return [];
    const sheet = sheets.findLast((candidate) => candidate.at <= at)?.name ?? "";
    return [{ sheet, cell: cellName({ row: view.getUint16(0, true), column: view.getUint16(2, true) }) }];
  });
}

export function checkXls(file: Uint8Array): Result<null> {
  const container = openContainer(file);
  if (!container.ok) return container;
  const stream = container.value.streams.get("workbook") ?? container.value.streams.get("book");
  if (stream === undefined) return wrongStream(container.value);
  const records = [...recordsOf(stream)];
  if (records.some(({ type }) => type === FILE_PASS)) return refused("workbook.encrypted");
  const target = records.map(outsideBook).find((found) => found !== null);
  if (target !== undefined) return refused("workbook.external-link", { target });
  const formulas = findFormulas(records);
  const [first] = formulas;
  return first === undefined ? ok(null) : refused("workbook.formula", { ...first, count: formulas.length });
}
