import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import type { Asking } from "./asking.ts";
import { AnswerPanel, EntryPanel, ObjectPanel, ReviewPanel } from "./entry-panels.tsx";
import { DeclarePanel, LeavePanel } from "./reserve-panels.tsx";
import { DecidePanel, EndPanel, PlanPanel, ReportPanel } from "./trial-panels.tsx";

type OpenProps = { asking: Asking; view: GrowthFileView; onClose: () => void };

/** The form that was asked for. */
export function OpenPanel({ asking, view, onClose }: OpenProps) {
  switch (asking.kind) {
    case "entry":
      return <EntryPanel view={view} correcting={asking.correcting} onClose={onClose} />;
    case "review":
      return <ReviewPanel correcting={asking.correcting} onClose={onClose} />;
    case "object":
      return <ObjectPanel section={asking.section} onClose={onClose} />;
    case "answer":
      return <AnswerPanel objection={asking.objection} onClose={onClose} />;
    case "declare":
      return <DeclarePanel view={view} onClose={onClose} />;
    case "leave":
      return <LeavePanel view={view} onClose={onClose} />;
    case "plan":
      return <PlanPanel view={view} onClose={onClose} />;
    case "report":
      return <ReportPanel trial={asking.trial} onClose={onClose} />;
    case "decide":
      return <DecidePanel trial={asking.trial} onClose={onClose} />;
    case "end":
      return <EndPanel trial={asking.trial} onClose={onClose} />;
  }
}
