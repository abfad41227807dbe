/** A meeting as it is being typed in; `key` names a line while others come and go. */
export type DraftPerson = { key: number; accountId: string; name: string; office: string };
export type DraftRecusal = { key: number; person: number; candidateId: string; reason: string };
export type MeetingDraft = {
  heldOn: string;
  venue: string;
  minutes: string;
  present: readonly DraftPerson[];
  recusals: readonly DraftRecusal[];
};

const emptyPerson = (key: number): DraftPerson => ({ key, accountId: "", name: "", office: "" });

export const emptyDraft = ({ today, least }: { today: string; least: number }): MeetingDraft => ({
  ...{ heldOn: today, venue: "", minutes: "", recusals: [] },
  present: Array.from({ length: least }, (_, index) => emptyPerson(index)),
});

const nextKey = (lines: readonly { key: number }[]): number =>
  lines.reduce((most, { key }) => Math.max(most, key), -1) + 1;

export const withPerson = (draft: MeetingDraft): MeetingDraft => ({
  ...draft,
  present: [...draft.present, emptyPerson(nextKey(draft.present))],
});

/** What was said of them goes with them. */
export const withoutPerson = (draft: MeetingDraft, key: number): MeetingDraft => ({
  ...draft,
  present: draft.present.filter((each) => each.key !== key),
  recusals: draft.recusals.filter(({ person }) => person !== key),
});

export const withRecusal = (draft: MeetingDraft): MeetingDraft => ({
  ...draft,
  recusals: [
    ...draft.recusals,
    { key: nextKey(draft.recusals), person: draft.present[0]?.key ?? 0, candidateId: "", reason: "" },
  ],
});

export const changed = <L extends { key: number }>(lines: readonly L[], line: L): L[] =>
  lines.map((each) => (each.key === line.key ? line : each));

/** As the command takes it: lines by their places. */
export const meetingPayload = ({ heldOn, venue, minutes, present, recusals }: MeetingDraft) => ({
  ...{ heldOn: heldOn.trim(), venue: venue.trim(), minutes: minutes.trim() },
  present: present.map(({ accountId, name, office }) => ({
    ...{ name: accountId === "" ? name.trim() : "", office: office.trim() },
    accountId: accountId === "" ? null : accountId,
  })),
  recusals: recusals.map(({ person, candidateId, reason }) => ({
    present: present.findIndex(({ key }) => key === person),
    ...{ candidateId, reason: reason.trim() },
  })),
});
