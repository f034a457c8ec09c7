"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { copyWords } from "./copy-text.client";
import { Modal } from "./modal";

/** The dialog below, for whoever stood in the text when the pen was taken; nothing for a reader. */
export function Ousted({ who }: { who: string }) {
  const [open, setOpen] = useState(isInText);
  return open ? <TakenDialog who={who} close={() => setOpen(false)} /> : null;
}

function isInText(): boolean {
  return document.activeElement?.closest("textarea, input, [contenteditable]") != null;
}

/**
 * Tells somebody who was typing that a colleague has the pen now. It takes the focus, so that no key goes astray; what
 * they go on typing before they look up is shown, to be copied.
 */
function TakenDialog({ who, close }: { who: string; close: () => void }) {
  const words = useTranslations("desk.draft.taken");
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey } = event;
      if (ctrlKey || metaKey || (target instanceof HTMLElement && target.closest("button"))) return;
      if (key.length === 1) setTyped((before) => before + key);
      else if (key === "Backspace") setTyped((before) => [...before].slice(0, -1).join(""));
      else if (key === "Enter") setTyped((before) => `${before}\n`);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, []);
  return (
    <Modal
      title={words("title", { who })}
      leave={words("leave")}
      close={close}
      reads
      footer={
        <>
          {typed.trim() === "" ? null : (
            <Button onClick={() => void copyWords(typed)}>{words("copy")}</Button>
          )}
          <Button tone="act" onClick={close}>
            {words("leave")}
          </Button>
        </>
      }
    >
      <p>{words("about", { who })}</p>
      {typed.trim() === "" ? null : (
        <div className="typed-since">
          <p className="strong">{words("typed")}</p>
          <p>{typed}</p>
        </div>
      )}
    </Modal>
  );
}
