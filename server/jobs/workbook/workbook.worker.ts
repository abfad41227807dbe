import { parentPort } from "node:worker_threads";
import { readWorkbook } from "./read-workbook.ts";
import type { WorkbookAnswer, WorkbookTask } from "./workbook-task.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** One task, one answer, then the thread ends. */
async function perform(task: WorkbookTask): Promise<WorkbookAnswer> {
  return task.kind === "read"
    ? { kind: "read", result: readWorkbook(task.file) }
    : { kind: "write", bytes: await writeWorkbook({ sheets: task.sheets }) };
}

parentPort?.once("message", async (task: WorkbookTask) => {
  parentPort?.postMessage(await perform(task));
});
