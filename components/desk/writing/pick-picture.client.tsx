"use client";

import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import type { PictureUse } from "@/lib/body/body";
import type { LibraryPicturesView, LibraryPictureView } from "@/lib/media/fields";
import { useLookUp } from "./look-up";
import { Modal } from "./modal";

type Props = { answer: (use: PictureUse | null) => void };

/** The picture library as a dialog: words to look for, and a grid that is walked with the arrows. */
export function PickPicture({ answer }: Props) {
  const words = useTranslations("desk.blocks.pickPicture");
  const id = useId();
  const [typed, setTyped] = useState("");
  const found = useLookUp<LibraryPicturesView>(
    `/api/desk/pictures?words=${encodeURIComponent(typed.trim())}`,
  );
  const pictures = found.state === "found" ? found.found.pictures : [];
  const count = found.state === "found" ? found.found.count : 0;
  const answered = count === 0 ? "none" : count > pictures.length ? "foundMore" : "found";
  const status = words(found.state === "found" ? answered : found.state, { count, shown: pictures.length });
  return (
    <Modal
      title={words("title")}
      leave={words("leave")}
      close={() => answer(null)}
      footer={<p className="consequence">{words("consequence")}</p>}
    >
      <div className="field">
        <label htmlFor={id}>{words("search")}</label>
        <input
          id={id}
          className="input"
          type="search"
          autoComplete="off"
          autoFocus
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="hint" role="status">
          {status}
        </p>
      </div>
      {pictures.length > 0 && <Grid pictures={pictures} onPick={(picture) => answer(asUsed(picture))} />}
    </Modal>
  );
}

/** The library's words are copied: what is changed there later does not change this text. */
function asUsed({ id, caption, credit, alt, decorative }: LibraryPictureView): PictureUse {
  return {
    pictureId: id,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(alt ? { alt } : {}),
    ...(decorative ? { decorative } : {}),
  };
}

type GridProps = { pictures: LibraryPictureView[]; onPick: (picture: LibraryPictureView) => void };

/** One stop of Tab; from picture to picture with the arrows, Home and End. */
function Grid({ pictures, onPick }: GridProps) {
  const words = useTranslations("desk.blocks.pickPicture");
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, pictures.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const columns = columnsOf(grid.current);
    const step = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -current,
      End: pictures.length - 1 - current,
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = current + step;
    if (next < 0 || next >= pictures.length) return;
    setAt(next);
    (grid.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={grid} className="pick-grid" role="group" aria-label={words("grid")} onKeyDown={onKeyDown}>
      {pictures.map((picture, index) => (
        <button
          key={picture.id}
          type="button"
          className="pick-grid__one"
          tabIndex={index === current ? 0 : -1}
          aria-disabled={picture.barred ? true : undefined}
          onFocus={() => setAt(index)}
          onClick={() => !picture.barred && onPick(picture)}
        >
          <img src={picture.thumb} alt={picture.alt} loading="lazy" decoding="async" />
          <span className="pick-grid__name">{picture.caption || picture.name}</span>
          <span className="pick-grid__about">{picture.credit || words("noCredit")}</span>
          {picture.barred && <Barred barred={picture.barred} />}
        </button>
      ))}
    </div>
  );
}

function Barred({ barred }: { barred: NonNullable<LibraryPictureView["barred"]> }) {
  const words = useTranslations("desk.blocks.pickPicture");
  return (
    <span className="pick-grid__barred">
      {barred.why === "doNotUse"
        ? words("doNotUse", { reason: barred.reason })
        : words("expired", { day: barred.since.dayWords })}
    </span>
  );
}

/** How many pictures stand beside each other now: as many as share the first one's upper edge. */
function columnsOf(grid: HTMLElement | null): number {
  const tops = [...(grid?.children ?? [])].map((child) => (child as HTMLElement).offsetTop);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}
