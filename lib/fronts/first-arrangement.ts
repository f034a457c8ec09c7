import { ARRANGEMENT_VERSION, type Arrangement, type Container } from "./fields";

/** How many places each part of a front that nobody has arranged has. */
const PLACES = { lead: 6, river: 6, latest: 9, opinion: 3, desk: 4 };

/**
 * The arrangement of an edition that has launched none: the newest story leads, the day's river stands beside "most
 * recent", then opinion, and each section with its newest stories. It follows from the sections alone.
 *
 * @param sections in the paper's order
 */
export function firstArrangement(sections: readonly { id: number; slug: string }[]): Arrangement {
  const edition = { of: "edition" } as const;
  const desks = sections.slice(0, MOST_DESKS).map(({ id }): Container => ({
    id: `section-${id}`,
    layout: "desk",
    places: PLACES.desk,
    fill: { of: "section", sectionId: id },
    pins: [],
  }));
  return {
    version: ARRANGEMENT_VERSION,
    containers: [
      { id: "top", layout: "lead", places: PLACES.lead, fill: edition, pins: [] },
      { id: "river", layout: "river", places: PLACES.river, fill: edition, pins: [] },
      { id: "latest", layout: "latest", places: PLACES.latest, fill: edition, pins: [] },
      {
        id: "opinion",
        layout: "opinion",
        places: PLACES.opinion,
        fill: { of: "kind", kind: "opinion" },
        pins: [],
      },
      ...desks,
    ],
    leftOut: [],
  };
}

const MOST_DESKS = 20;
