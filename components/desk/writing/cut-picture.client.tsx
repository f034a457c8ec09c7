"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CropEditor } from "@/components/desk/media/crops.client";
import type { LibraryPictureView } from "@/lib/media/fields";
import { SHAPES, type Region } from "@/lib/media/shapes";
import { CutImage } from "./cut-image";
import { cutOf, plannedCut, type CutWay, type PlannedCut, type UsedCut } from "./cut-ways";
import { FreeCrop } from "./free-crop";
import { Modal } from "./modal";
import { thumbOf } from "./thumbs";

type CutPictureProps = {
  /** The picture as the text shows it now. */
  stands: UsedCut;
  answer: (cut: UsedCut | null) => void;
};

const WAYS: CutWay[] = ["whole", ...SHAPES, "free"];

/** A dialog in which is chosen what of a picture this text shows, and in which shape. The library keeps its own crops. */
export function CutPicture({ stands, answer }: CutPictureProps) {
  const words = useTranslations("desk.blocks.cut");
  const id = useId();
  const found = usePicture(stands.pictureId);
  const [cut, setCut] = useState(() => plannedCut(stands));
  return (
    <Modal
      title={words("title")}
      leave={words("leave")}
      close={() => answer(null)}
      footer={
        <>
          <p className="consequence grow">{words("consequence")}</p>
          <button type="button" className="btn" onClick={() => answer(null)}>
            {words("leave")}
          </button>
          {typeof found === "object" ? (
            <button type="submit" form={id} className="btn act">
              {words("keep")}
            </button>
          ) : null}
        </>
      }
    >
      {typeof found === "object" ? (
        <form
          id={id}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            answer(cutOf(stands.pictureId, cut));
          }}
        >
          <Ways picture={found} {...{ cut, setCut }} />
          <Tool picture={found} {...{ cut, setCut }} />
        </form>
      ) : (
        <p className="none" role="status">
          {words(found)}
        </p>
      )}
    </Modal>
  );
}

type ToolProps = { picture: LibraryPictureView; cut: PlannedCut; setCut: (cut: PlannedCut) => void };

/** The shapes to choose from, and what the text would show. */
function Ways({ picture, cut, setCut }: ToolProps) {
  const words = useTranslations("desk.blocks.cut");
  const name = useId();
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => choices.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  return (
    <div className="cut-ways">
      <fieldset className="field" ref={choices}>
        <legend className="label">{words("way")}</legend>
        {WAYS.map((way) => (
          <label key={way} className="check">
            <input
              type="radio"
              name={name}
              value={way}
              checked={cut.way === way}
              onChange={() => setCut({ ...cut, way })}
            />
            <span>{way === "whole" || way === "free" ? words(`ways.${way}`) : way}</span>
          </label>
        ))}
      </fieldset>
      <figure>
        <CutImage picture={picture} use={cutOf(picture.id, cut)} alt="" />
        <figcaption className="xs ink2">{words("shown")}</figcaption>
      </figure>
    </div>
  );
}

function Tool({ picture, cut, setCut }: ToolProps) {
  const words = useTranslations("desk.blocks.cut");
  const { src, width, height } = picture;
  const size = { width, height };
  const draw = (part: Region) => setCut({ ...cut, part });
  if (cut.way === "free") return <FreeCrop {...{ src, size }} part={cut.part} onChange={draw} />;
  return (
    <>
      <CropEditor
        {...{ src, width, height }}
        framing={cut.framing}
        onChange={(framing) => setCut({ ...cut, framing })}
      />
      <p className="line">
        <button type="button" className="btn sm" onClick={() => setCut({ ...cut, framing: picture.framing })}>
          {words("asLibrary")}
        </button>
        <span className="small ink2">{words("asLibraryHint")}</span>
      </p>
    </>
  );
}

/** What the library has under a number; until then why there is nothing to see. */
function usePicture(pictureId: number): LibraryPictureView | "looking" | "gone" | "failed" {
  const [found, setFound] = useState<LibraryPictureView | "looking" | "gone" | "failed">("looking");
  useEffect(() => {
    let isOpen = true;
    thumbOf(pictureId).then(
      (picture) => isOpen && setFound(picture ?? "gone"),
      () => isOpen && setFound("failed"),
    );
    return () => {
      isOpen = false;
    };
  }, [pictureId]);
  return found;
}
