/** A file to be kept, not shown: its name in both forms browsers understand, never cached. */
export function download(bytes: Uint8Array | string, file: { name: string; type: string }): Response {
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\]/g, "_");
  const body = typeof bytes === "string" ? bytes : new Blob([Buffer.from(bytes)]);
  return new Response(body, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Cache-Control": "no-store",
    },
  });
}

export const FILE_TYPES = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
} as const;
