import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkHash, type FileStore } from "./file-store.ts";

/**
 * A folder with two levels by the first digits of the hash. A file is written under another name, brought to the disk and
 * then renamed, so that under its own name it is whole or not there.
 */
export function localStore({ folder }: { folder: string }): FileStore {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4));
  return {
    async put({ hash, bytes }) {
      const place = placeOf(checkHash(hash));
      await mkdir(place, { recursive: true });
      const unfinished = join(place, `.${hash}.${randomUUID()}`);
      try {
        const file = await open(unfinished, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, join(place, hash));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await syncFolder(place);
    },
    async get(hash) {
      return readFile(join(placeOf(checkHash(hash)), hash)).catch((error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      });
    },
  };
}

/** The new name is only on the disk when its folder is. */
async function syncFolder(place: string): Promise<void> {
  const folder = await open(place, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
