"use client";

import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import type { PictureUse } from "@/lib/body/body";
import type { LibraryPicturesView, LibraryPictureView } from "@/lib/media/fields";
import { useLookUp } from "./look-up";
import { Modal } from "./modal";
import { onDemand } from "./on-demand";
import { thumbOf } from "./thumbs";
import { usedAs } from "./used-as";

const UploadPictures = onDemand(async () => (await import("../media/upload.client")).UploadPictures);

type PickPictureProps = {
  /** Several may be chosen, in the order in which they are to stand. */
  many?: boolean;
  /** Begins with adding pictures to the library. */
  adds?: boolean;
  answer: (uses: PictureUse[] | null) => void;
};

/** The picture library as a dialog: words to look for, and a grid that is walked with the arrows. */
export function PickPicture({ many = false, adds = false, answer }: PickPictureProps) {
  const words = useTranslations("desk.blocks.pickPicture");
  const [chosen, setChosen] = useState<LibraryPictureView[]>([]);
  const isChosen = ({ id }: LibraryPictureView) => chosen.some((one) => one.id === id);
  const pick = (picture: LibraryPictureView) => {
    if (!many) answer([usedAs(picture)]);
    else if (isChosen(picture)) setChosen(chosen.filter(({ id }) => id !== picture.id));
    else setChosen([...chosen, picture]);
  };
  return (
    <Modal
      title={words(many ? "titleMany" : "title")}
      leave={words("leave")}
      close={() => answer(null)}
      footer={
        <>
          <p className="consequence grow">{words("consequence")}</p>
          {many ? <PutIn count={chosen.length} putIn={() => answer(chosen.map(usedAs))} /> : null}
        </>
      }
    >
      <Found {...{ many, chosen, pick }} addsAtOnce={adds} />
    </Modal>
  );
}

function PutIn({ count, putIn }: { count: number; putIn: () => void }) {
  const words = useTranslations("desk.blocks.pickPicture");
  const id = useId();
  return (
    <>
      {count === 0 ? (
        <p id={id} className="small ink2">
          {words("noneChosen")}
        </p>
      ) : null}
      <button
        type="button"
        className="btn act"
        aria-disabled={count === 0 || undefined}
        aria-describedby={count === 0 ? id : undefined}
        onClick={() => count > 0 && putIn()}
      >
        {words("putIn", { count })}
      </button>
    </>
  );
}

type FoundProps = Omit<GridProps, "pictures"> & { addsAtOnce: boolean };

/** What the library has for these words, after what has just been added to it. */
function Found({ many, chosen, pick, addsAtOnce }: FoundProps) {
  const words = useTranslations("desk.blocks.pickPicture");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [adds, setAdds] = useState(addsAtOnce);
  const [added, setAdded] = useState<LibraryPictureView[]>([]);
  const looked = useLookUp<LibraryPicturesView>(
    `/api/desk/pictures?words=${encodeURIComponent(typed.trim())}`,
  );
  const found = looked.state === "found" ? looked.found.pictures : [];
  const count = looked.state === "found" ? looked.found.count : 0;
  const answered = count === 0 ? "none" : count > found.length ? "foundMore" : "found";
  const status = words(looked.state === "found" ? answered : looked.state, { count, shown: found.length });
  const pictures = [
    ...added,
    ...found.filter(({ id: one }) => !added.some(({ id: other }) => other === one)),
  ];
  const onAdded = (ids: number[]) =>
    void Promise.all(ids.map(thumbOf)).then(
      (views) => setAdded(views.flatMap((view) => view ?? [])),
      () => undefined,
    );
  return (
    <>
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
          {status} {many && chosen.length > 0 ? words("chosen", { count: chosen.length }) : null}
        </p>
      </div>
      {adds ? (
        <UploadPictures onAdded={onAdded} failed={() => setAdds(false)} />
      ) : (
        <button type="button" className="btn sm" onClick={() => setAdds(true)}>
          {words("addNew")}
        </button>
      )}
      {pictures.length > 0 && <Grid {...{ pictures, many, chosen, pick }} />}
    </>
  );
}

type GridProps = {
  pictures: LibraryPictureView[];
  many: boolean;
  chosen: LibraryPictureView[];
  pick: (picture: LibraryPictureView) => void;
};

/** One stop of Tab; from picture to picture with the arrows, Home and End. */
function Grid({ pictures, many, chosen, pick }: GridProps) {
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
        <Choice
          key={picture.id}
          picture={picture}
          // Of one picture it is not said that it is chosen: it is taken at once.
          place={many ? chosen.findIndex(({ id }) => id === picture.id) + 1 : null}
          isCurrent={index === current}
          onFocus={() => setAt(index)}
          onPick={() => pick(picture)}
        />
      ))}
    </div>
  );
}

type ChoiceProps = {
  picture: LibraryPictureView;
  /** Its place among those that are chosen, from 1; 0 where it is not, null where only one is taken. */
  place: number | null;
  isCurrent: boolean;
  onFocus: () => void;
  onPick: () => void;
};

function Choice({ picture, place, isCurrent, onFocus, onPick }: ChoiceProps) {
  const words = useTranslations("desk.blocks.pickPicture");
  const { thumb, alt, caption, name, credit, ending, barred } = picture;
  return (
    <button
      type="button"
      className="pick-grid__one"
      tabIndex={isCurrent ? 0 : -1}
      aria-disabled={barred ? true : undefined}
      aria-pressed={place === null || barred ? undefined : place > 0}
      onFocus={onFocus}
      onClick={() => !barred && onPick()}
    >
      <img src={thumb} alt={alt} loading="lazy" decoding="async" />
      {place ? <span className="pick-grid__place num">{words("place", { place })}</span> : null}
      <span className="pick-grid__name">{caption || name}</span>
      <span className="pick-grid__about">{credit || words("noCredit")}</span>
      {ending && <span className="pick-grid__about">{words("ending", { day: ending.dayWords })}</span>}
      {barred && <Barred barred={barred} />}
    </button>
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
