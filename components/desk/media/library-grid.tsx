import { buttonClass } from "@/components/ui/button";
import type { TileView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";
import { Picking } from "./picking.client";
import { RightsBadge } from "./rights-badge";
import { usesWords } from "./uses-words";

type GridProps = {
  tiles: readonly TileView[];
  isOut: boolean;
  /** The query of the library as it is shown, so that whoever goes on from here can come back to it. */
  from: string;
  words: Words;
};

/** One page of pictures. Some of them can be chosen, by a box each, for what is done with several at once. */
export function LibraryGrid({ tiles, isOut, from, words }: GridProps) {
  return (
    <form action="/desk/media/many" className="picking">
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <h2 className="vh">{words("desk.library.newest")}</h2>
      <div className="line pickbar">
        <Picking />
        {(isOut ? (["bringBack"] as const) : (["edit", "remove"] as const)).map((act) => (
          <button key={act} type="submit" name="do" value={act} className={buttonClass({ size: "sm" })}>
            {words(`desk.library.many.${act}`)}
          </button>
        ))}
      </div>
      <ul className="media">
        {tiles.map((tile) => (
          <Tile key={tile.id} tile={tile} words={words} />
        ))}
      </ul>
    </form>
  );
}

function Tile({ tile, words }: { tile: TileView; words: Words }) {
  const { id, name, thumb, width, height, colour, rights, uses, needs } = tile;
  return (
    <li className="tile">
      <img
        src={thumb}
        alt=""
        loading="lazy"
        decoding="async"
        width={width}
        height={height}
        style={colour ? { backgroundColor: colour } : undefined}
      />
      <h3>
        <a href={`/desk/media/${id}`}>{name}</a>
      </h3>
      <p className="under">
        <RightsBadge label={rights} words={words} />
        <span>{usesWords(uses, words)}</span>
        {needs ? <span className="warn">{words("desk.library.needsMark")}</span> : null}
      </p>
      <label className="choose">
        <input type="checkbox" name="ids" value={id} />
        <span className="vh">{words("desk.library.many.choose", { name })}</span>
      </label>
    </li>
  );
}
