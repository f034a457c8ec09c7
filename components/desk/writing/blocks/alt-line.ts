import { altSentences } from "../alt-sentences";
import type { BlockInView } from "./block-view";

/** Help beside the alternative text of the picture in which the cursor is: how long it is, and what can be better about it. */
export class AltLine {
  private line: HTMLElement | null = null;
  private fileName = "";
  private said: string | null = null;
  private isGone = false;

  constructor(private readonly block: () => BlockInView) {
    void this.load();
  }

  /** Says anew what can be said. Whoever listens hears of what has changed, and not of every character. */
  refresh() {
    const { editor, getPos, node, host } = this.block();
    const pos = getPos();
    if (pos === undefined) return;
    const lines: Record<string, string> = {};
    let altAt: number | null = null;
    node.forEach((line, offset) => {
      lines[line.type.name] = line.textContent;
      if (line.type.name === "alt") altAt = pos + 1 + offset;
    });
    if (altAt === null) return;
    const { caption = "", credit = "", alt = "" } = lines;
    const asked = { alt, caption, credit, fileName: this.fileName };
    const { length, faults } = altSentences(asked, host.words);
    const sentences = faults.join(" ");
    this.show(editor.view.nodeDOM(altAt) as HTMLElement | null, [length, sentences].join(" ").trim());
    if (this.said !== null && this.said !== sentences && sentences !== "") host.say(sentences);
    this.said = sentences;
  }

  destroy() {
    this.isGone = true;
    this.show(null, "");
  }

  /** The line's own node looks past attributes: they are no text. */
  private show(line: HTMLElement | null, text: string) {
    if (this.line && this.line !== line) {
      delete this.line.dataset.help;
      this.line.removeAttribute("aria-description");
    }
    this.line = line;
    if (!line) return;
    line.dataset.help = text;
    line.setAttribute("aria-description", text);
  }

  /** What the file is called comes a little later; without a connection it is not compared with the text. */
  private async load() {
    const { node, host } = this.block();
    if (!("decorative" in node.attrs)) return;
    const thumb = await host.thumb(node.attrs["pictureId"] as number).catch(() => null);
    this.fileName = thumb?.name ?? "";
    if (!this.isGone) this.refresh();
  }
}
