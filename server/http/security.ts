import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";

/** The origins whose pages may write: those configured, and in development and demonstration whatever host was asked. */
export type OriginRule = { origins: readonly string[]; acceptOwnHost: boolean };

/** Whether an Origin header belongs to this app. Missing and "null" origins do not. */
export function isOwnOrigin(rule: OriginRule, origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || origin === "null") return false;
  if (rule.origins.includes(origin)) return true;
  if (!rule.acceptOwnHost || host === undefined) return false;
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Refuses every write whose origin is not ours, before Remix: Remix guards page routes only. */
export function refuseForeignWrites(rule: OriginRule) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const reads = request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS";
    if (reads || isOwnOrigin(rule, request.headers.origin, request.headers.host)) {
      next();
      return;
    }
    response
      .status(403)
      .type("text/plain")
      .send("This request came from another site. 请求来自其他网站，已拒绝。");
  };
}

/** A nonce per response; Remix hands it to every script and style of the page. */
export function giveNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
}

/** Headers of every answer. In development Vite's client needs inline scripts and its own socket. */
export function securityHeaders({ development, https }: { development: boolean; https: boolean }) {
  return helmet({
    contentSecurityPolicy: development
      ? false
      : {
          useDefaults: false,
          directives: {
            "default-src": ["'self'"],
            "script-src": [
              (_request, response) => `'nonce-${"locals" in response ? nonceOf(response) : ""}'`,
              "'strict-dynamic'",
            ],
            "style-src": [
              "'self'",
              (_request, response) => `'nonce-${"locals" in response ? nonceOf(response) : ""}'`,
            ],
            "style-src-attr": ["'unsafe-inline'"],
            "img-src": ["'self'", "data:", "blob:"],
            "font-src": ["'self'"],
            "connect-src": ["'self'"],
            // Else workers fall back to script-src, which names nonces only.
            "worker-src": ["'self'"],
            "object-src": ["'none'"],
            "base-uri": ["'none'"],
            "form-action": ["'self'"],
            "frame-ancestors": ["'none'"],
          },
        },
    strictTransportSecurity: https,
    xFrameOptions: { action: "deny" },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
  });
}

function nonceOf(response: object): string {
  const locals = "locals" in response ? response.locals : undefined;
  if (typeof locals !== "object" || locals === null || !("nonce" in locals)) return "";
  return String(locals.nonce);
}
