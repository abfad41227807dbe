import { Outlet } from "@remix-run/react";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import { useDevelopmentText } from "./use-development.ts";

export default function DevelopmentFrameRoute() {
  const t = useDevelopmentText();
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("lead")} />
      <Tabs
        label={t("tabs.label")}
        tabs={[
          { to: "/development", label: t("tabs.tours"), end: true },
          { to: "/development/secondments", label: t("tabs.secondments") },
          { to: "/development/exams", label: t("tabs.exams") },
          { to: "/development/allowances", label: t("tabs.allowances") },
        ]}
      />
      <Outlet />
    </>
  );
}
