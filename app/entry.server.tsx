import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "#app/features/shell/nonce.ts";
import { getRuntime } from "#server/runtime.ts";
import { startRuntime } from "#server/start-runtime.ts";

/** What the process shell takes out of the build, so that there is one module graph. */
export type ShellModule = { startRuntime: typeof startRuntime };
export { startRuntime };

export const streamTimeout = 8_000;

declare module "@remix-run/node" {
  interface AppLoadContext {
    nonce: string;
    /** The client's address as the trusted proxies report it. */
    address: string;
  }
}

export default function handleRequest(
  request: Request,
  statusCode: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const wholePage = isbot(request.headers.get("user-agent")) || context.isSpaMode;
  return new Promise((resolve, reject) => {
    let status = statusCode;
    let sent = false;
    const page = (
      <NonceContext.Provider value={loadContext.nonce}>
        <RemixServer
          context={context}
          url={request.url}
          abortDelay={streamTimeout}
          nonce={loadContext.nonce}
        />
      </NonceContext.Provider>
    );
    const send = () => {
      sent = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: loadContext.nonce,
      ...(wholePage ? { onAllReady: send } : { onShellReady: send }),
      onShellError: reject,
      onError(error) {
        status = 500;
        // Before the shell is sent the error is thrown and logged by handleError.
        if (sent) getRuntime().log.error(error, "render failed");
      },
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** What a page asks for when it is reached by a link inside the product: of one reader, like the page. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  return response;
}

/** A missing page and a reader who went away are no errors of ours. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  if (typeof error === "object" && error !== null && "status" in error && error.status === 404) return;
  getRuntime().log.error({ error, path: new URL(request.url).pathname }, "request failed");
}
