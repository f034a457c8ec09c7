import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  PREVIEW_LOOKS,
  PREVIEW_WIDTHS,
  type EmbargoedView,
  type PreviewPlace,
  type PreviewScreenView,
} from "@/lib/previews/fields";
import type { Words } from "@/lib/words/words";
import { Screen } from "../screen";
import { aloneHref, previewHref } from "./preview-place";
import { TextForm } from "./text-form";

type PreviewScreenProps = { view: PreviewScreenView; place: PreviewPlace; words: Words };

/** The page as readers would see it, in a frame as wide as their screens; which text, how wide and how light are links. */
export function PreviewScreen({ view, place, words }: PreviewScreenProps) {
  const { revision, moment, headline } = view;
  return (
    <Screen
      title={words("desk.previews.title")}
      beside={headline ? <span lang={view.language}>{headline}</span> : words("desk.board.noHeadline")}
      landmarks={words("desk.previews.title")}
      act={<PreviewActs view={view} place={place} words={words} />}
    >
      <div className="previewbar">
        <TextForm view={view} place={place} words={words} />
        <Widths place={place} words={words} />
        <Looks place={place} words={words} />
      </div>
      {view.embargo ? <Embargoed embargo={view.embargo} words={words} /> : null}
      <p className="small muted">
        {revision
          ? words("desk.previews.aboutRevision", { number: revision.number, moment: moment.words })
          : words("desk.previews.about", { moment: moment.words })}
      </p>
      <div className="previewframe" data-width={place.width} data-look={place.look}>
        <iframe
          key={aloneHref(place)}
          src={aloneHref(place)}
          title={words("desk.previews.frame", { width: place.width })}
          referrerPolicy="same-origin"
        />
      </div>
    </Screen>
  );
}

function PreviewActs({ view, place, words }: PreviewScreenProps) {
  const { revision } = place;
  const chosen = revision === undefined ? "" : `?revision=${revision}`;
  return (
    <>
      <ButtonLink
        size="sm"
        tone="quiet"
        href={aloneHref(place)}
        target="_blank"
        title={words("desk.previews.aloneOf")}
      >
        {words("desk.previews.alone")}
      </ButtonLink>
      {view.whyNotShare === null ? (
        <ButtonLink size="sm" href={`/desk/stories/${view.id}/previews${chosen}`}>
          {words("desk.previews.share")}
        </ButtonLink>
      ) : null}
      <ButtonLink size="sm" href={`/desk/stories/${view.id}`}>
        {words("desk.previews.back")}
      </ButtonLink>
    </>
  );
}

const NAMES = { 360: "phone", 768: "tablet", 1280: "desktop" } as const;

function Widths({ place, words }: Pick<PreviewScreenProps, "place" | "words">) {
  return (
    <nav className="seg" aria-label={words("desk.previews.width")}>
      {PREVIEW_WIDTHS.map((width) => {
        const name = words(`desk.previews.widths.${NAMES[width]}`);
        return (
          <a
            key={width}
            href={previewHref(place, { width })}
            aria-current={width === place.width ? "true" : undefined}
            title={words("desk.previews.widthOf", { name, width })}
          >
            {name} <span className="num">{width}</span>
          </a>
        );
      })}
    </nav>
  );
}

function Looks({ place, words }: Pick<PreviewScreenProps, "place" | "words">) {
  return (
    <nav className="seg" aria-label={words("desk.previews.look")}>
      {PREVIEW_LOOKS.map((look) => (
        <a
          key={look}
          href={previewHref(place, { look })}
          aria-current={look === place.look ? "true" : undefined}
        >
          {words(`desk.previews.looks.${look}`)}
        </a>
      ))}
    </nav>
  );
}

/** That nothing of it may go out yet, above anything that could be shown to somebody. */
export function Embargoed({ embargo, words }: { embargo: EmbargoedView; words: Words }) {
  const until = embargo.until?.words;
  return (
    <Notice
      tone="stop"
      title={until ? words("desk.previews.embargo", { until }) : words("desk.previews.held")}
    />
  );
}
