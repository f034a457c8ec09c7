import { useState } from "react";
import type { PictureUse } from "@/lib/body/body";
import type { BlockHost, EmbedCardValues, PictureAsk } from "./blocks/block-host";

/** Something the writer is asked in a dialog; `answer` is called once, with null where they turn back. */
export type Question =
  | { kind: "picture"; asks: PictureAsk; answer: (uses: PictureUse[] | null) => void }
  | {
      kind: "embed";
      stands: EmbedCardValues | undefined;
      answer: (values: EmbedCardValues | null) => void;
    };

type Given = Omit<BlockHost, "askPictures" | "askEmbed">;

/** What the blocks ask of the screen, as questions that it shows one at a time. */
export function useQuestions(given: Given) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [host] = useState<BlockHost>(() => {
    const asked = <T>(make: (answer: (value: T | null) => void) => Question) =>
      new Promise<T | null>((resolve) => {
        const answer = (value: T | null) => {
          setQuestion(null);
          resolve(value);
        };
        setQuestion(make(answer));
      });
    return {
      ...given,
      askPictures: (asks) => asked<PictureUse[]>((answer) => ({ kind: "picture", asks, answer })),
      askEmbed: (stands) => asked<EmbedCardValues>((answer) => ({ kind: "embed", stands, answer })),
    };
  });
  return { host, question };
}
