import { parentPort } from "node:worker_threads";
import type { UploadedFile } from "./bank-task.ts";
import { readBankFile } from "./read-bank-file.ts";

/** One file, one answer, then the thread ends. */
parentPort?.once("message", (file: UploadedFile) => {
  parentPort?.postMessage(readBankFile(file));
});
