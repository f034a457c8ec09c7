import { leadsTo } from "@/lib/embeds/fields";
import type { BlockProps } from "./block";
import { relOf } from "./runs";

/**
 * A thing that lives elsewhere, as a plain link: nothing is fetched from there until the reader goes. A card that says
 * it leads to a service and does not is shown as what it is.
 */
export function EmbedCard({ block, lookups, words }: BlockProps<"embed">) {
  const provider = leadsTo(block.provider, block.href) ? block.provider : "link";
  return (
    <div className="embed">
      <p className="embed__kind">{words(`site.embed.${provider}`)}</p>
      <p className="embed__title">
        <a href={block.href} rel={relOf(lookups.paid)}>
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
