import type { BlockProps } from "./block";

/** A thing that lives elsewhere, as a plain link: nothing is fetched from there until the reader goes. */
export function EmbedCard({ block, words }: BlockProps<"embed">) {
  return (
    <div className="embed">
      <p className="embed__kind">{words(`site.embed.${block.provider}`)}</p>
      <p className="embed__title">
        <a href={block.href} rel="noopener">
          {block.title.trim() || hostOf(block.href)}
        </a>
      </p>
      {block.source && <p className="embed__source">{block.source}</p>}
    </div>
  );
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, "") || href : href;
}
