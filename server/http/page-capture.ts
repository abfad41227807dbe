import type { OutgoingHttpHeaders } from "node:http";
import type { Request, Response } from "express";

/** What was answered, held back. `release` sends it as it is. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer; release: () => void };

/**
 * Holds back what the rest of the chain answers, so that it can be kept before it is sent. The request is made one for
 * plain, whole text: no encoding, no condition, no query. Resolves to null when the reader goes away before the end.
 */
export function capture(request: Request, response: Response): Promise<Answer | null> {
  delete request.headers["accept-encoding"];
  delete request.headers["if-none-match"];
  delete request.headers["if-modified-since"];
  request.url = request.path;
  const original = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
  };
  const parts: Buffer[] = [];
  const take = (chunk: unknown) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  return new Promise((resolve) => {
    response.once("close", () => resolve(null));
    Object.assign(response, {
      writeHead: (status: number, ...rest: unknown[]) => {
        response.statusCode = status;
        const headers = rest.find(
          (each): each is OutgoingHttpHeaders => typeof each === "object" && each !== null,
        );
        for (const [name, value] of Object.entries(headers ?? {})) {
          if (value !== undefined) response.setHeader(name, value);
        }
        return response;
      },
      write: (chunk: unknown, ...rest: unknown[]) => {
        take(chunk);
        for (const each of rest) if (typeof each === "function") each();
        return true;
      },
      end: (chunk?: unknown, ...rest: unknown[]) => {
        take(chunk);
        Object.assign(response, original);
        const body = Buffer.concat(parts);
        resolve({
          status: response.statusCode,
          headers: { ...response.getHeaders() },
          body,
          release: () => void response.end(body),
        });
        for (const each of [chunk, ...rest]) if (typeof each === "function") each();
        return response;
      },
    });
  });
}
