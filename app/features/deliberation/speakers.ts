import type { Attendant, DeliberationView } from "./deliberation-shapes.ts";

/** Those present whose words the viewer may enter and who are not recused for the candidate; oneself first. */
export function speakersAt({
  view,
  meetingId,
  candidateId,
  except,
}: {
  view: Pick<DeliberationView, "meetings">;
  meetingId: string;
  candidateId: string;
  except?: string | undefined;
}): Attendant[] {
  const meeting = view.meetings.find(({ id }) => id === meetingId);
  if (meeting === undefined) return [];
  const recused = new Set(
    meeting.recusals.flatMap((each) => (each.candidateId === candidateId ? each.attendanceId : [])),
  );
  return meeting.present
    .filter(({ id, mayEnter }) => mayEnter && id !== except && !recused.has(id))
    .sort((a, b) => Number(b.own) - Number(a.own));
}
