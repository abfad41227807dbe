import { checkHash, type FileStore } from "#server/files/file-store.ts";

/** For processes that keep no files of their own: what is put in is gone with the process. */
export function memoryStore(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async ({ hash, bytes }) => void files.set(checkHash(hash), bytes.slice()),
    get: async (hash) => files.get(checkHash(hash)) ?? null,
  };
}
