/** What the build says of one of its routes. */
type BuiltRoute = {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  module: { action?: unknown; loader?: unknown; default?: unknown };
};

/** An address of the product: a route of app/routes.ts as it was built. */
export type Address = {
  id: string;
  /** As app/routes.ts writes it, with its parameters: `/contests/:contestId/rules`. */
  pattern: string;
  /** A page, not a file or an answer for programs. */
  page: boolean;
  reads: boolean;
  writes: boolean;
};

const built: { routes: Record<string, BuiltRoute> } = await import(
  new URL("../../build/server/index.js", import.meta.url).href
);

/** Every address, read from the build itself so that a new one cannot be forgotten. Layouts without a path of their own have none. */
export const ADDRESSES: readonly Address[] = Object.values(built.routes)
  .filter((route) => Boolean(route.path) || route.index === true)
  .map((route) => ({
    id: route.id,
    pattern: `/${segmentsOf(route).join("/")}${route.index === true ? "?index" : ""}`,
    page: route.module.default !== undefined,
    reads: route.module.loader !== undefined,
    writes: route.module.action !== undefined,
  }));

function segmentsOf({ parentId, path }: BuiltRoute): string[] {
  const parent = parentId === undefined ? undefined : built.routes[parentId];
  return [...(parent === undefined ? [] : segmentsOf(parent)), ...(path ? [path] : [])];
}

/** The pattern with its parameters filled in. @throws for a parameter that has no value: give the new one here. */
export const filledIn = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for :${name} of ${pattern}`);
    return value;
  });

/** Where a page asks for its data when it is reached by a link inside the product. */
export function dataPath(path: string): string {
  const [page = "", query] = path.split("?");
  return `${page === "/" ? "/_root" : page}.data${query === undefined ? "" : `?${query}`}`;
}
