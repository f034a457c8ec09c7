import { fileName, renditionOf } from "@/lib/media/renditions";
import { CARD_SIZE, cardName, type SocialCard } from "@/lib/media/social-card";
import { labelOf, leadFile, type Shown } from "./show";
import { showImage } from "./show-picture";
import type { ImageView } from "@/lib/media/view";

/** What social networks show of a story: the picture that was chosen for it, or else its card. */
export function socialImageOf(shown: Shown, siteName: string): ImageView {
  const chosen = chosenImage(shown);
  if (chosen) return chosen;
  const card = drawnFor(shown, siteName);
  return { href: `/media/${cardName(card)}`, ...CARD_SIZE, alt: card.headline };
}

/** What is drawn for a story; null where a picture was chosen for it and may be shown. */
export function socialCardOf(shown: Shown, siteName: string): SocialCard | null {
  return chosenImage(shown) ? null : drawnFor(shown, siteName);
}

function drawnFor(shown: Shown, siteName: string): SocialCard {
  const { id, content, section } = shown;
  const label = labelOf(shown).label?.words ?? section?.name;
  const picture = squareOf(shown);
  return {
    storyId: id,
    siteName,
    headline: content.headline,
    ...(label ? { label } : {}),
    ...(picture ? { picture } : {}),
  };
}

function chosenImage({ content: { socialPicture }, lookups }: Shown): ImageView | null {
  const file = socialPicture && lookups.pictures.get(socialPicture.pictureId);
  return file ? showImage(file, socialPicture, "16:9") : null;
}

/** The name of the widest file of the lead picture's square. */
function squareOf(shown: Shown): string | undefined {
  const file = leadFile(shown);
  const { lead } = shown.content;
  if (!file || !lead) return undefined;
  const rendition = renditionOf(file, lead, "1:1");
  return fileName(rendition, rendition.widths.at(-1) ?? rendition.part.width, "jpg");
}
