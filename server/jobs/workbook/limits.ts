/** What an uploaded workbook may cost, checked before it costs it. */
export const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  fileBytes: 5 * MEGABYTE,
  /** Entries of the zip; a workbook with pictures has some dozens. */
  parts: 500,
  /** Sum of all entries once unpacked. A full roster of 5,000 rows unpacks to some 15 MB. */
  unpackedBytes: 64 * MEGABYTE,
  sheets: 50,
  /** Over all sheets of the file. */
  rows: 5_000,
  columns: 200,
  workerHeapMegabytes: 512,
  workerSeconds: 10,
  /** Workers at the same time; others wait. */
  workers: 2,
  waiting: 20,
} as const;
