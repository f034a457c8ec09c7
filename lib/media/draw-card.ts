import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { cutAt } from "@/lib/cards/cards";
import { HEADLINE_SIZES } from "@/lib/cards/fields";
import { CARD_SIZE, type SocialCard } from "./social-card";

/** Where everything stands, in pixels. With a picture the words have the left of it, without one the whole width. */
const EDGE = 64;
const PICTURE = CARD_SIZE.height;
const HEADLINE = { top: 196, height: 370 };

/** The paper's own colours, as in the readers' style sheet. */
const PAPER = "#fdfdfb";
const INK = "#14181e";
const SOFT = "#474e57";
const GALL = "#14486f";

/** So much of a headline fits in the smallest size, in characters; more of it is cut. */
const MOST_SIGNS = { withPicture: 170, alone: 300 };

/** Source Serif, the face that ours are cut from, whole: Latin, Cyrillic, Kazakh, and whatever else it holds. */
const FACE = "Source Serif 4 SemiBold";
const FACE_FILE = path.join(
  ...[process.cwd(), "node_modules", "@expo-google-fonts", "source-serif-4"],
  ...["600SemiBold", "SourceSerif4_600SemiBold.ttf"],
);

/** Draws a card as a JPEG of `CARD_SIZE`. `picture` is the square that it shows. */
export async function drawCard(card: SocialCard, picture: Uint8Array | null): Promise<Buffer> {
  const width = CARD_SIZE.width - 2 * EDGE - (picture ? PICTURE : 0);
  const most = picture ? MOST_SIGNS.withPicture : MOST_SIGNS.alone;
  const parts = [
    await words(card.siteName, { width, size: 34, colour: INK, left: EDGE, top: 56 }),
    { input: rule(width), left: EDGE, top: 112 },
    ...(card.label ? [await words(card.label, { width, size: 27, colour: GALL, left: EDGE, top: 134 })] : []),
    await headline(cutAt(card.headline, most).shown, width),
    ...(picture ? [await square(picture)] : []),
  ];
  const ground = sharp({ create: { ...CARD_SIZE, channels: 3, background: PAPER } });
  return ground.composite(parts).jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: "4:4:4" }).toBuffer();
}

async function square(picture: Uint8Array): Promise<OverlayOptions> {
  const input = await sharp(picture).resize(PICTURE, PICTURE, { fit: "cover" }).toBuffer();
  return { input, left: CARD_SIZE.width - PICTURE, top: 0 };
}

function rule(width: number): Buffer {
  return Buffer.from(
    `<svg width="${width}" height="3"><rect width="${width}" height="3" fill="${SOFT}"/></svg>`,
  );
}

type Setting = { width: number; size: number; colour: string; left: number; top: number };

async function headline(text: string, width: number): Promise<OverlayOptions> {
  for (const size of HEADLINE_SIZES) {
    const set = await setWords(text, { width, size, colour: INK });
    const fits = set.info.height <= HEADLINE.height && set.info.width <= width;
    if (fits || size === HEADLINE_SIZES.at(-1)) return placed(set, { left: EDGE, top: HEADLINE.top, width });
  }
  throw new Error("There is a smallest size.");
}

/** One line: what does not fit is cut at a word. */
async function words(text: string, { left, top, ...setting }: Setting): Promise<OverlayOptions> {
  const signs = Math.floor(setting.width / (setting.size * 0.5));
  return placed(await setWords(cutAt(text, signs).shown, setting), { left, top, width: setting.width });
}

type SetWords = { data: Buffer; info: { width: number; height: number } };

/** Set words never stand beyond the card, whatever a face makes of them. */
async function placed(
  { data, info }: SetWords,
  { left, top, width }: { left: number; top: number; width: number },
): Promise<OverlayOptions> {
  const most = { width: Math.min(info.width, width), height: Math.min(info.height, CARD_SIZE.height - top) };
  const input = await sharp(data)
    .extract({ left: 0, top: 0, ...most })
    .toBuffer();
  return { input, left, top };
}

/** Pango sets the words, from markup: what stands in them is escaped. */
function setWords(text: string, { width, size, colour }: Omit<Setting, "left" | "top">): Promise<SetWords> {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const markup = `<span foreground="${colour}" line_height="0.86">${escaped}</span>`;
  const font = { font: `${FACE} ${size}`, fontfile: FACE_FILE, dpi: 72 };
  return sharp({ text: { text: markup, ...font, width, rgba: true, wrap: "word-char" } })
    .png()
    .toBuffer({ resolveWithObject: true });
}
