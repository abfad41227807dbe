/**
 * Where the bytes of stored files lie, named by their SHA-256 in hexadecimal: writing the same again changes nothing, and
 * what is read is what was written. The database knows whose they are (`stored_file`). Faults of the disk or the store are
 * thrown.
 */
export type FileStore = {
  put(file: { hash: string; bytes: Uint8Array; contentType: string }): Promise<void>;
  /** Null: not there. */
  get(hash: string): Promise<Uint8Array | null>;
};

const HASH = /^[0-9a-f]{64}$/;

/** @throws for anything but a hash: names become paths and addresses. */
export function checkHash(hash: string): string {
  if (!HASH.test(hash)) throw new Error("a file is named by its SHA-256 in hexadecimal");
  return hash;
}
