import type { DrawnPerformance, DrawRound } from "#app/domain/contest/draw-plan.ts";

type Names = Readonly<Record<string, string>>;

/** What everybody may see of a draw: before it the commitment, after it all that is needed to draw again. */
export type PublicDrawFacts = {
  title: string;
  rehearsal: boolean;
  publicCode: string;
  commitment: string;
  committedAt: number;
  drawn: DrawnFacts | null;
};

export type DrawnFacts = {
  seed: string;
  at: number;
  rounds: readonly DrawRound[];
  people: Readonly<Record<string, { number: number | null; name: string; unitName: string }>>;
  itemNames: Names;
  panelNames: Names;
  performances: readonly DrawnPerformance[];
};

export type PublishedOrder = { itemKey: string; panelId: string; contestantIds: string[] };

/** The published running orders, item by item in the order of the rounds. */
export function publishedOrders({ rounds, performances }: DrawnFacts): PublishedOrder[] {
  return rounds.flatMap((round) =>
    round.items.flatMap(({ key, panelIds }) =>
      panelIds.map((panelId) => ({
        itemKey: key,
        panelId,
        contestantIds: performances
          .filter((row) => row.itemKey === key && row.panelId === panelId)
          .sort((a, b) => a.position - b.position)
          .map(({ contestantId }) => contestantId),
      })),
    ),
  );
}
