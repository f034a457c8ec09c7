"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { PenRequest, PenView } from "@/lib/writing/fields";
import { initialsOf } from "../initials";
import { useDeskTime, useNow } from "./desk-time.client";
import { useDraft } from "./draft.client";
import { firstName } from "./presence.client";
import { TakeOverDialog } from "./take-over-dialog.client";

/** What is said of a pen that somebody else has, or asks for, and what can be done about it. */
export function PenStrip({ pen, maySave }: { pen: PenView; maySave: boolean }) {
  const isOwn = pen.sitting === useDraft().sitting;
  if (!isOwn) return <Elsewhere pen={pen} maySave={maySave} />;
  return pen.asked ? <Asks asked={pen.asked} /> : null;
}

/** Asks something of the pen; says when it did not arrive. */
function usePen(): [(what: PenRequest["do"]) => Promise<void>, boolean] {
  const draft = useDraft();
  const [failed, setFailed] = useState(false);
  const ask = async (what: PenRequest["do"]) => {
    setFailed(false);
    await draft.pen(what).catch(() => setFailed(true));
  };
  return [ask, failed];
}

function Failed({ failed }: { failed: boolean }) {
  const words = useTranslations("desk.draft.pen");
  return (
    <span role="status" className="found-stop-words">
      {failed ? words("failed") : ""}
    </span>
  );
}

function Elsewhere({ pen, maySave }: { pen: PenView; maySave: boolean }) {
  const words = useTranslations("desk.draft.pen");
  const { personId, sitting } = useDraft();
  const isOwn = pen.personId === personId;
  const who = firstName(pen.name);
  const title = isOwn ? words("elsewhere") : words("editing", { who });
  return (
    <div className="lockbar">
      <span className="av edits" aria-hidden="true">
        {initialsOf(pen.name)}
      </span>
      <p className="grow">
        <b role="status">{title}</b> <Since pen={pen} />
      </p>
      {maySave ? (
        <PenDeeds isOwn={isOwn} who={who} asked={pen.asked?.sitting === sitting ? pen.asked : undefined} />
      ) : null}
    </div>
  );
}

function Since({ pen }: { pen: PenView }) {
  const words = useTranslations("desk.draft.pen");
  const time = useDeskTime();
  const now = useNow(5_000);
  if (now === null) return null;
  const seconds = Math.max(0, Math.round((now - Date.parse(pen.typedAt)) / 1_000));
  const ago =
    seconds < 60
      ? words("seconds", { count: seconds })
      : words("minutes", { count: Math.floor(seconds / 60) });
  return <span>{words("since", { time: time(pen.since, false), ago })}</span>;
}

type DeedsProps = { isOwn: boolean; who: string; asked: PenView["asked"] };

function PenDeeds({ isOwn, who, asked }: DeedsProps) {
  const words = useTranslations("desk.draft.pen");
  const [ask, failed] = usePen();
  const [isSure, setSure] = useState(false);
  if (isOwn)
    return (
      <>
        <Button size="sm" onClick={() => void ask("takeOver")}>
          {words("here")}
        </Button>
        <Failed failed={failed} />
      </>
    );
  return (
    <>
      {asked ? (
        <span>
          <Countdown key_="asked" who={who} until={asked.until} />
        </span>
      ) : (
        <Button size="sm" onClick={() => void ask("ask")}>
          {words("ask")}
        </Button>
      )}
      <Button size="sm" aria-describedby="pen-about" onClick={() => setSure(true)}>
        {words("takeOver")}
      </Button>
      <p className="consequence full" id="pen-about">
        {words("about", { who })}
      </p>
      <Failed failed={failed} />
      {isSure ? (
        <TakeOverDialog who={who} take={() => void ask("takeOver")} close={() => setSure(false)} />
      ) : null}
    </>
  );
}

/** A sentence with the seconds that are left, counted down for the eye only. */
function Countdown({ key_, who, until }: { key_: "asked" | "asksLeft"; who: string; until: string }) {
  const words = useTranslations("desk.draft.pen");
  const now = useNow(1_000);
  if (now === null) return null;
  const count = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  return <>{words(key_, { who, left: words("left", { count }) })}</>;
}

function Asks({ asked }: { asked: NonNullable<PenView["asked"]> }) {
  const words = useTranslations("desk.draft.pen");
  const [ask, failed] = usePen();
  const who = firstName(asked.name);
  return (
    <div className="lockbar">
      <Sign name="user" />
      <p className="grow">
        <b role="alert">{words("asks", { who })}</b>{" "}
        <Countdown key_="asksLeft" who={who} until={asked.until} />
      </p>
      <Button size="sm" onClick={() => void ask("handOver")}>
        {words("handOver")}
      </Button>
      <Button size="sm" tone="act" onClick={() => void ask("keep")}>
        {words("keep")}
      </Button>
      <Failed failed={failed} />
    </div>
  );
}
