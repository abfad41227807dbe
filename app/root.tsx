import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "#app/features/shell/error-page.tsx";
import { useNonce } from "#app/features/shell/nonce.ts";
import { frameText } from "#app/text/frame.ts";
import { LanguageContext, useText } from "#app/text/use-text.ts";
import { documentAttributes, documentLinks, THEME_COLORS } from "#app/ui/document.ts";
import { languageOf, schemeOf } from "#server/http/language.ts";

export const links = () => documentLinks;

export const loader = ({ request }: LoaderFunctionArgs) => ({
  language: languageOf(request),
  scheme: schemeOf(request),
});

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const language = data?.language ?? "zh-CN";
  const scheme = data?.scheme ?? "light";
  const nonce = useNonce();
  return (
    <html lang={language} {...documentAttributes(scheme)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={THEME_COLORS[scheme]} />
        <Meta />
        <Links />
        {/* zod would compile its schemas, which the page's policy forbids; it reads this when it is loaded. */}
        <script nonce={nonce} suppressHydrationWarning>
          {"globalThis.__zod_globalConfig={jitless:true}"}
        </script>
      </head>
      <body>
        <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const t = useText(frameText);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const sentence = isRouteErrorResponse(error) && typeof error.data === "string" ? error.data : null;
  const kind = status === 404 ? "missing" : status === 403 ? "forbidden" : "failed";
  return (
    <ErrorPage
      title={t(`error.${kind}.title`)}
      text={sentence ?? t(`error.${kind}.text`)}
      home={t("error.home")}
    />
  );
}
