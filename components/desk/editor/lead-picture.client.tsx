"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import type { PictureAsk, PictureThumb } from "@/components/desk/writing/blocks/block-host";
import { useDraftField } from "@/components/desk/writing/draft.client";
import { Limit, limitId, limitOf } from "@/components/desk/writing/limit";
import { onDemand } from "@/components/desk/writing/on-demand";
import { useSmartField } from "@/components/desk/writing/smart-field";
import { thumbOf } from "@/components/desk/writing/thumbs";
import type { LeadUse, PictureUse } from "@/lib/body/body";
import { useFieldError, useMayWrite } from "./inspector/state.client";

const AskPictures = onDemand(
  async () => (await import("@/components/desk/writing/ask-pictures.client")).AskPictures,
);
const pictureParts = () => import("@/components/desk/writing/picture-parts");
const AltHelp = onDemand(async () => (await pictureParts()).AltHelp);
const LeadImage = onDemand(async () => (await pictureParts()).LeadImage);

type Words = "caption" | "credit" | "alt";

/** The picture that leads the story, with its words. Words may stand before the picture is found. */
export function LeadPicture({ language }: { language: string }) {
  const words = useTranslations("desk.writing.sheet");
  const editor = useTranslations("desk.editor.lead");
  const [lead, set] = useDraftField("lead");
  const mayWrite = useMayWrite();
  const error = useFieldError("lead");
  const [asks, setAsks] = useState<PictureAsk | null>(null);
  const away = () => setAsks(null);
  const answer = (uses: PictureUse[] | null) => {
    away();
    if (!uses?.[0]) return;
    // A cut says nothing of the words.
    const { crop: _crop, framing: _framing, ...said } = lead ?? {};
    set(asks?.stands ? { ...said, ...uses[0] } : uses[0]);
  };
  const ask = (name: "leadReplace" | "leadChoose" | "leadCut", asked: PictureAsk) => (
    <Button size="sm" onClick={() => setAsks(asked)}>
      {words(name)}
    </Button>
  );
  const pictureId = lead?.pictureId;
  return (
    <fieldset className="pic lead-pic" id="lead" tabIndex={-1}>
      <legend className="vh">{editor("title")}</legend>
      <Shown lead={lead} />
      {mayWrite ? (
        <div className="line">
          {ask(pictureId ? "leadReplace" : "leadChoose", {})}
          {pictureId ? ask("leadCut", { stands: { ...lead, pictureId } }) : null}
          {lead ? (
            <Button size="sm" tone="quiet" onClick={() => set(null)}>
              {words("leadRemove")}
            </Button>
          ) : null}
        </div>
      ) : null}
      <FieldError name="lead" {...(error ? { error } : {})} />
      {lead ? <LeadWords lead={lead} set={set} language={language} readOnly={!mayWrite} /> : null}
      {asks ? <AskPictures asks={asks} answer={answer} failed={away} /> : null}
    </fieldset>
  );
}

function Shown({ lead }: { lead: LeadUse | null }) {
  const words = useTranslations("desk.writing.sheet");
  const pictureId = lead?.pictureId ?? null;
  const [thumb, setThumb] = useState<{ of: number; is: PictureThumb | null } | null>(null);
  useEffect(() => {
    if (pictureId === null) return;
    let gone = false;
    void thumbOf(pictureId).then((is) => {
      if (!gone) setThumb({ of: pictureId, is });
    });
    return () => {
      gone = true;
    };
  }, [pictureId]);
  if (!lead) return <p className="none small muted">{words("leadNone")}</p>;
  if (pictureId === null) return <p className="none small">{words("leadMissing")}</p>;
  const shown = thumb?.of === pictureId ? thumb.is : null;
  if (!shown) return null;
  const { src, width, height } = shown;
  const alt = lead.decorative ? "" : (lead.alt ?? "");
  const whole = <img src={src} width={width} height={height} alt={alt} />;
  if (!(lead.crop ?? lead.framing?.shape ?? shown.barred)) return whole;
  return <LeadImage picture={shown} use={lead} alt={alt} meanwhile={whole} failed={() => {}} />;
}

type LeadWordsProps = {
  lead: LeadUse;
  set: (lead: LeadUse) => void;
  language: string;
  readOnly: boolean;
};

function LeadWords({ lead, set, language, readOnly }: LeadWordsProps) {
  const words = useTranslations("desk.editor.lead");
  const smart = useSmartField(language);
  const [helps, setHelps] = useState(false);
  const write = (name: Words, text: string) => {
    const { [name]: _before, ...rest } = lead;
    set(text === "" ? rest : { ...rest, [name]: text });
  };
  const mark = (on: boolean) => {
    const { decorative: _before, ...rest } = lead;
    set(on ? { ...rest, decorative: true } : rest);
  };
  const line = (name: Words, longest: number) => (
    <div
      className={name === "caption" ? "field full" : "field"}
      key={name}
      onFocus={() => name === "alt" && setHelps(true)}
    >
      <label className="xs" htmlFor={`lead-${name}`}>
        {words(name)}
      </label>
      <textarea
        id={`lead-${name}`}
        className="bare"
        rows={1}
        lang={language}
        spellCheck
        value={lead[name] ?? ""}
        readOnly={readOnly}
        aria-invalid={limitOf(lead[name] ?? "", longest) === "over" || undefined}
        aria-describedby={`${limitId(`lead-${name}`)} lead-${name}-help`}
        onChange={({ target }) => write(name, target.value)}
        {...smart}
      />
      <Limit name={`lead-${name}`} text={lead[name] ?? ""} longest={longest} />
      {helps && name === "alt" ? <AltHelp lead={lead} failed={() => setHelps(false)} /> : null}
    </div>
  );
  return (
    <div className="facts">
      {line("caption", 20_000)}
      {line("credit", 1_000)}
      {line("alt", 1_000)}
      <label className="check full small">
        <input
          type="checkbox"
          checked={lead.decorative ?? false}
          disabled={readOnly}
          onChange={({ target }) => mark(target.checked)}
        />
        <span>{words("decorative")}</span>
      </label>
    </div>
  );
}
