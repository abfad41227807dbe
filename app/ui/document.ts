import "./tokens.css";
import "./base.css";
import "./print.css";

export const COLOR_SCHEMES = ["light", "dark"] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/**
 * Attributes of `<html>`. The server knows the scheme (a cookie, or the page is for a hall), so that no script
 * has to run before the first paint.
 */
export const documentAttributes = (scheme: ColorScheme) => ({ "data-mantine-color-scheme": scheme });

/** For the `links` export of the root route. */
export const documentLinks = [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/app-icon.svg" },
  { rel: "manifest", href: "/site.webmanifest" },
];

/** `<meta name="theme-color">`: the ground of the scheme (tokens.css, --yz-paper). */
export const THEME_COLORS: Readonly<Record<ColorScheme, string>> = { light: "#fbf8f2", dark: "#0c1a2c" };

/** Next scheme of a one-tap switch. */
export const otherScheme = (scheme: ColorScheme): ColorScheme => (scheme === "light" ? "dark" : "light");
