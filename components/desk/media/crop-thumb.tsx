import { useTranslations } from "use-intl";
import { RATIO, type Region, type Shape } from "@/lib/media/shapes";

type CropThumbProps = {
  src: string;
  shape: Shape;
  part: Region;
  /** Whether this crop was made by hand. */
  isOwn: boolean;
  /** Whether it is being made by hand now. */
  isOpen: boolean;
  onOpen: () => void;
  readOnly: boolean;
};

/** One crop as it will look, and the button by which it is made by hand. */
export function CropThumb({ src, shape, part, isOwn, isOpen, onOpen, readOnly }: CropThumbProps) {
  const words = useTranslations("desk.crops");
  const state = words(isOwn ? "byHand" : "automatic");
  return (
    <figure>
      <div className="cut" style={{ aspectRatio: RATIO[shape] }}>
        <img src={src} alt="" draggable={false} style={shown(part)} />
      </div>
      <figcaption>
        <b>{shape}</b>
        {readOnly ? (
          <span>{state}</span>
        ) : (
          <button
            type="button"
            className="btn quiet sm"
            aria-pressed={isOpen}
            aria-label={words("open", { state, shape })}
            onClick={onOpen}
          >
            {state}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

/** A whole picture placed so that its frame shows this part of it. */
function shown({ x, y, width, height }: Region) {
  const percent = (value: number) => `${100 * value}%`;
  return {
    ...{ width: percent(1 / width), height: percent(1 / height) },
    ...{ left: percent(-x / width), top: percent(-y / height) },
  };
}
