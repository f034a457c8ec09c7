"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Question } from "../questions";
import type { SurfaceTools } from "../surface-context";
import { AskEmbed } from "./ask-embed.client";

type EmbedQuestionProps = Pick<Extract<Question, { kind: "embed" }>, "stands" | "answer"> & {
  load: SurfaceTools["loadEmbedReader"];
  /** What reads an address cannot be had now. */
  lost: () => void;
};

type ReadAddress = Awaited<ReturnType<SurfaceTools["loadEmbedReader"]>>;

/** Asks for an address as soon as what reads one has come; where that cannot be had, the question is taken back. */
export function EmbedQuestion({ stands, answer, load, lost }: EmbedQuestionProps) {
  const tell = useEffectEvent(lost);
  const [read, setRead] = useState<{ address: ReadAddress } | null>(null);
  useEffect(() => {
    let isAsked = true;
    load().then(
      (address) => isAsked && setRead({ address }),
      () => isAsked && tell(),
    );
    return () => {
      isAsked = false;
    };
  }, [load]);
  return read ? <AskEmbed stands={stands} readAddress={read.address} answer={answer} /> : null;
}
