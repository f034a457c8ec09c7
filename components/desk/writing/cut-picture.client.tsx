"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CropEditor } from "@/components/desk/media/crops.client";
import type { LibraryPictureView } from "@/lib/media/fields";
import { SHAPES, type Region, type Shape } from "@/lib/media/shapes";
import { CutImage } from "./cut-image";
import { cutOf, plannedCut, type CutWay, type PlannedCut, type UsedCut } from "./cut-ways";
import { FreeCrop } from "./free-crop";
import { Modal } from "./modal";
import { thumbOf } from "./thumbs";

type CutPictureProps = {
  /** The picture as the text shows it now. */
  stands: UsedCut;
  /** The only one in which it is shown, whatever a text says. */
  shape?: Shape;
  answer: (cut: UsedCut | null) => void;
};

const WAYS: CutWay[] = ["whole", ...SHAPES, "free"];

/** A dialog in which is chosen what of a picture this text shows, and in which shape. The library keeps its own crops. */
export function CutPicture({ stands, shape, answer }: CutPictureProps) {
  const words = useTranslations("desk.blocks.cut");
  const id = useId();
  const found = usePicture(stands.pictureId);
  return (
    <Modal
      title={shape ? words("titleShape", { shape }) : words("title")}
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
        <CutForm id={id} picture={found} {...{ stands, shape, answer }} />
      ) : (
        <p className="none" role="status">
          {words(found)}
        </p>
      )}
    </Modal>
  );
}

type CutFormProps = Pick<CutPictureProps, "stands" | "answer"> & {
  id: string;
  picture: LibraryPictureView;
  shape: Shape | undefined;
};

/** Begins at the choice of a shape, or at the point that the one shape keeps. */
function CutForm({ id, picture, stands, shape, answer }: CutFormProps) {
  const [cut, setCut] = useState(() => plannedCut(stands));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked, .pt")?.focus(), []);
  const tool = { picture, cut, setCut };
  return (
    <form
      id={id}
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        answer(cutOf(stands.pictureId, shape ? { ...cut, way: "whole" } : cut));
      }}
    >
      {shape ? (
        <Shaped {...tool} shapes={[shape]} />
      ) : (
        <>
          <Ways {...tool} />
          <Tool {...tool} />
        </>
      )}
    </form>
  );
}

type ToolProps = { picture: LibraryPictureView; cut: PlannedCut; setCut: (cut: PlannedCut) => void };

/** The shapes to choose from, and what the text would show. */
function Ways({ picture, cut, setCut }: ToolProps) {
  const words = useTranslations("desk.blocks.cut");
  const name = useId();
  return (
    <div className="cut-ways">
      <fieldset className="field">
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
  const draw = (part: Region) => setCut({ ...cut, part });
  if (cut.way === "free")
    return <FreeCrop src={src} size={{ width, height }} part={cut.part} onChange={draw} />;
  return <Shaped {...{ picture, cut, setCut }} hint={words("asLibraryHint")} />;
}

/** The crops and the point that they keep, as this text has them. */
function Shaped({ picture, cut, setCut, shapes, hint }: ToolProps & { shapes?: Shape[]; hint?: string }) {
  const words = useTranslations("desk.blocks.cut");
  const { src, width, height } = picture;
  return (
    <>
      <CropEditor
        {...{ src, width, height, ...(shapes ? { shapes } : {}) }}
        framing={cut.framing}
        onChange={(framing) => setCut({ ...cut, framing })}
      />
      <p className="line">
        <button type="button" className="btn sm" onClick={() => setCut({ ...cut, framing: picture.framing })}>
          {words("asLibrary")}
        </button>
        {hint ? <span className="small ink2">{hint}</span> : null}
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
