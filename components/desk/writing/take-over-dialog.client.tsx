"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type Props = { who: string; take: () => void; close: () => void };

/** Says what a take-over does before it is done. */
export function TakeOverDialog({ who, take, close }: Props) {
  const words = useTranslations("desk.draft.pen");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog modal" aria-labelledby="take-over-title" onClose={close}>
      <header>
        <h2 id="take-over-title">{words("sure", { who })}</h2>
      </header>
      <div className="in stack">
        <p>{words("sureAbout", { who })}</p>
      </div>
      <footer>
        <Button autoFocus onClick={() => dialog.current?.close()}>
          {words("leave", { who })}
        </Button>
        <Button
          tone="act"
          onClick={() => {
            take();
            dialog.current?.close();
          }}
        >
          {words("takeNow")}
        </Button>
      </footer>
    </dialog>
  );
}
