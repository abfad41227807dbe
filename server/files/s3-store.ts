import { AwsClient } from "aws4fetch";
import { checkHash, type FileStore } from "./file-store.ts";

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const ANSWER_MS = 15_000;
const RETRIES = 3;

/** Any S3-compatible store, addressed by path (`endpoint/bucket/key`), requests signed with AWS Signature V4. */
export function s3Store(settings: S3Settings): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: RETRIES });
  const base = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;
  const addressOf = (hash: string): string => `${base}/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
  const send = (hash: string, request: RequestInit): Promise<Response> =>
    client.fetch(addressOf(checkHash(hash)), { ...request, signal: AbortSignal.timeout(ANSWER_MS) });
  return {
    async put({ hash, bytes, contentType }) {
      const headers = { "Content-Type": contentType, "X-Amz-Content-Sha256": hash };
      const response = await send(hash, { method: "PUT", headers, body: Buffer.from(bytes) });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the file store answered ${response.status} to PUT`);
    },
    async get(hash) {
      const response = await send(hash, { method: "GET" });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      if (response.status === 404) return null;
      throw new Error(`the file store answered ${response.status} to GET`);
    },
  };
}
