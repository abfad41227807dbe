const NO_STORE = { "Cache-Control": "no-store" };
/** Ten thousand characters in UTF-8, each escaped at the worst. */
const BODY_AT_MOST = 131_072;

/** What was posted, or the answer to something that is no JSON of a device. */
export async function jsonOf(request: Request): Promise<unknown> {
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { Allow: "POST" } });
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    return new Response(null, { status: 415, headers: NO_STORE });
  }
  const text = await request.text();
  if (text.length > BODY_AT_MOST) return new Response(null, { status: 413, headers: NO_STORE });
  try {
    return JSON.parse(text);
  } catch {
    return new Response(null, { status: 400, headers: NO_STORE });
  }
}

export const answerJson = (reply: object): Response => Response.json(reply, { headers: NO_STORE });
