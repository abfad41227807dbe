import type { NextFunction, Request, RequestHandler, Response } from "express";
import { languageOf, schemeOf } from "./language.ts";
import { type Answer, capture } from "./page-capture.ts";
import { type KeptPage, keep, send } from "./page-kept.ts";
import { VersionMemo } from "./version-memo.ts";

/**
 * Public result pages are rendered once for each path, language, scheme and version of the result, and served from
 * memory with an ETag: the spike comes when a result is published. Mount it first: a page served from here has the
 * headers it was rendered with, its content security policy and the policy's nonce among them.
 *
 * The nonce is the same for all readers of one rendering. It protects all the same: whatever is injected into a page
 * must be in it before it is rendered, when nobody knows the nonce yet.
 */
export type PageCacheOptions = {
  /** What the page of a code is made of; null: nobody has this code. Asked at most once a second for each code. */
  versionOf: (publicCode: string) => Promise<{ key: string } | null>;
  now?: () => number;
};

export type PageCache = {
  middleware: RequestHandler;
  /** The result of this code has changed, or all of them: the next reader asks for the version again. */
  invalidate: (publicCode?: string) => void;
};

const PATH = /^\/live\/([\w-]{1,40})\/results\/?$/;
const KEPT_PAGES = 400;

export function createPageCache({ versionOf, now = Date.now }: PageCacheOptions): PageCache {
  const versions = new VersionMemo({ versionOf, now });
  const pages = new Pages();
  const serve = async (request: Request, response: Response, next: NextFunction, publicCode: string) => {
    const version = await versions.of(publicCode);
    if (version === null) return next();
    const { language, scheme } = readerOf(request);
    const key = `${publicCode} ${language} ${scheme} ${version.key}`;
    const known = pages.find(key);
    if (known !== undefined) return send(known, request, response);
    const rendering = pages.rendering(key);
    if (rendering === undefined) return pages.render({ key, request, response, next });
    const page = await rendering;
    return page === null ? next() : send(page, request, response);
  };
  return {
    middleware(request, response, next) {
      const publicCode = request.method === "GET" ? PATH.exec(request.path)?.[1] : undefined;
      if (publicCode === undefined) next();
      else serve(request, response, next, publicCode).catch(next);
    },
    invalidate: (publicCode) => versions.forget(publicCode),
  };
}

/** Language and scheme as the page's own loader will find them. */
function readerOf({ headers }: Request) {
  const asked = new Headers();
  if (headers.cookie !== undefined) asked.set("cookie", headers.cookie);
  if (headers["accept-language"] !== undefined) asked.set("accept-language", headers["accept-language"]);
  const reader = new globalThis.Request("http://reader.invalid/", { headers: asked });
  return { language: languageOf(reader), scheme: schemeOf(reader) };
}

/** Kept pages, least recently served first, and those being rendered. */
class Pages {
  readonly #kept = new Map<string, KeptPage>();
  readonly #rendering = new Map<string, Promise<KeptPage | null>>();

  find(key: string): KeptPage | undefined {
    const page = this.#kept.get(key);
    if (page === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, page);
    return page;
  }

  rendering(key: string): Promise<KeptPage | null> | undefined {
    return this.#rendering.get(key);
  }

  /** The first reader's request is the one that is rendered; all who come meanwhile wait for it. */
  async render(input: {
    key: string;
    request: Request;
    response: Response;
    next: NextFunction;
  }): Promise<void> {
    const { key, request, response, next } = input;
    const asked = { headers: { ...request.headers } };
    const captured = capture(request, response);
    const rendered = captured.then((answer) => this.#keep(key, answer));
    this.#rendering.set(key, rendered);
    rendered.catch(() => null).finally(() => this.#rendering.delete(key));
    next();
    const page = await rendered;
    if (page !== null) send(page, asked, response);
    else {
      const answer = await captured;
      answer?.release();
    }
  }

  async #keep(key: string, answer: Answer | null): Promise<KeptPage | null> {
    const page = answer === null ? null : await keep(answer);
    if (page === null) return null;
    this.#kept.set(key, page);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > KEPT_PAGES && oldest !== undefined) this.#kept.delete(oldest);
    return page;
  }
}
