import { pathToFileURL } from "node:url";
import type { Highs, default as loader } from "highs";

/** In the thread: compiles some megabytes of WASM, once. */
export async function loadHighs(file: string): Promise<Highs> {
  const { default: load }: { default: typeof loader } = await import(pathToFileURL(file).href);
  return load();
}
