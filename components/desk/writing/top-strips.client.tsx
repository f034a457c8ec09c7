"use client";

import type { MergeNames } from "./merge-words";
import { TroubleStrip } from "./offline-strip.client";
import { PenBar } from "./pen-bar.client";
import { ToldStrip } from "./told-strip.client";

/** What must be known before anything is written, under the top bar. */
export function TopStrips({ maySave, names }: { maySave: boolean; names: MergeNames }) {
  return (
    <>
      <TroubleStrip names={names} />
      <ToldStrip />
      <PenBar maySave={maySave} />
    </>
  );
}
