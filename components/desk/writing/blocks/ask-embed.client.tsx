"use client";

import { useId, useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import type { EmbedAddress } from "@/lib/embeds/fields";
import { Modal } from "../modal";
import type { EmbedCardValues } from "./block-host";

type Props = {
  /** The card that stands, if one is changed. */
  stands?: EmbedCardValues | undefined;
  readAddress: (text: string) => EmbedAddress | null;
  answer: (values: EmbedCardValues | null) => void;
};

/** Asks for the address of a card; an address alone is enough. Nothing is fetched from there. */
export function AskEmbed({ stands, readAddress, answer }: Props) {
  const words = useTranslations("desk.blocks");
  const id = useId();
  const [address, setAddress] = useState(stands?.href ?? "");
  const [title, setTitle] = useState(stands?.title ?? "");
  const [source, setSource] = useState(stands?.source ?? "");
  const [isWrong, setIsWrong] = useState(false);
  const found = readAddress(address);
  const put = (event: FormEvent) => {
    event.preventDefault();
    setIsWrong(!found);
    if (!found) return document.getElementById(`${id}-address`)?.focus();
    const { provider, href } = found;
    answer({ provider, href, title: title.trim() || (found.title ?? ""), source: source.trim() });
  };
  return (
    <Modal
      title={words(stands ? "embed.change" : "embed.title")}
      leave={words("embed.leave")}
      close={() => answer(null)}
      footer={
        <>
          <p className="consequence grow">{words("embed.consequence")}</p>
          <button type="button" className="btn" onClick={() => answer(null)}>
            {words("embed.leave")}
          </button>
          <button type="submit" form={id} className="btn act">
            {words(stands ? "embed.keep" : "embed.put")}
          </button>
        </>
      }
    >
      <form id={id} className="stack" onSubmit={put} noValidate>
        <div className="field">
          <label htmlFor={`${id}-address`}>{words("embed.address")}</label>
          <input
            id={`${id}-address`}
            className="input"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            autoFocus
            value={address}
            maxLength={2_000}
            onChange={(event) => setAddress(event.target.value)}
            aria-invalid={isWrong && !found}
            aria-describedby={`${id}-reads`}
          />
          <p id={`${id}-reads`} role="status" className={isWrong && !found ? "err" : "hint"}>
            {found ? words(`providers.${found.provider}`) : words(isWrong ? "embed.wrong" : "embed.hint")}
          </p>
        </div>
        <Line
          id={`${id}-title`}
          label={words("fields.embedTitle")}
          value={title}
          set={setTitle}
          hint={words("embed.titleHint")}
        />
        <Line
          id={`${id}-source`}
          label={words("fields.embedSource")}
          value={source}
          set={setSource}
          hint={words("embed.sourceHint")}
        />
      </form>
    </Modal>
  );
}

type LineProps = { id: string; label: string; value: string; set: (value: string) => void; hint: string };

function Line({ id, label, value, set, hint }: LineProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        maxLength={1_000}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}
