import { inflateRawSync } from "node:zlib";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { LIMITS, MEGABYTE } from "./limits.ts";

/**
 * The central directory of a zip, read before anything is unpacked: number of entries and sum of their sizes.
 * Unpacking then stops at the size that was declared, so a false declaration gains nothing.
 */
export type ZipEntry = { name: string; method: number; packed: Uint8Array; size: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const ZIP64 = 0xffffffff;

const damaged = refused("workbook.damaged");

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** A name that leaves the archive (`../`, a drive, a root) is no part of a workbook. */
const isPartName = (name: string): boolean => !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name);

function packedBytes({
  bytes,
  local,
  length,
}: {
  bytes: Uint8Array;
  local: number;
  length: number;
}): Uint8Array | null {
  const view = viewOf(bytes);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : null;
}

function readEntry({
  bytes,
  at,
}: {
  bytes: Uint8Array;
  at: number;
}): Result<{ entry: ZipEntry; next: number }> {
  const view = viewOf(bytes);
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return damaged;
  if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) return refused("workbook.encrypted");
  const [length, size, local] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const packed = packedBytes({ bytes, local, length });
  if (packed === null || length === ZIP64 || size === ZIP64 || !isPartName(name)) return damaged;
  return ok({ entry: { name, method: view.getUint16(at + 10, true), packed, size }, next });
}

/** Refuses damaged, encrypted, too many parts, unpacks too large. */
export function readZip(bytes: Uint8Array): Result<ZipEntry[]> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return damaged;
  const parts = view.getUint16(end + 10, true);
  if (parts > LIMITS.parts) return refused("workbook.too-many-parts", { parts, limit: LIMITS.parts });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let part = 0; part < parts; part += 1) {
    const read = readEntry({ bytes, at });
    if (!read.ok) return read;
    entries.push(read.value.entry);
    at = read.value.next;
    unpacked += read.value.entry.size;
  }
  if (unpacked > LIMITS.unpackedBytes) return tooLarge();
  // Two entries of one name are read differently by different readers.
  return new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length
    ? ok(entries)
    : damaged;
}

const tooLarge = () =>
  refused("workbook.unpacks-too-large", { limitMegabytes: LIMITS.unpackedBytes / MEGABYTE });

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

export function unpack({ method, packed, size }: ZipEntry): Result<Uint8Array> {
  if (method === STORED) return packed.length === size ? ok(packed) : damaged;
  if (method !== DEFLATED) return damaged;
  if (size === 0) return ok(new Uint8Array());
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: size });
    return bytes.length === size ? ok(bytes) : damaged;
  } catch (error) {
    return isTooLong(error) ? tooLarge() : damaged;
  }
}
