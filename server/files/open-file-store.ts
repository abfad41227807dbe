import { join } from "node:path";
import type { Env } from "#server/env.ts";
import type { FileStore } from "./file-store.ts";
import { localStore } from "./local-store.ts";
import { s3Store } from "./s3-store.ts";

/** The store the environment names: files beside the other data, or an S3-compatible one. */
export function openFileStore(env: Env): FileStore {
  const { FILE_STORE, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if (FILE_STORE === "local") return localStore({ folder: join(env.DATA_DIR, "files") });
  return s3Store({
    endpoint: S3_ENDPOINT ?? "",
    bucket: S3_BUCKET ?? "",
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? "",
  });
}
