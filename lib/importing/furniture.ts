import { announcesLinks, furnitureReason } from "./boilerplate";
import { isLeakedValue } from "./leaked";
import { splitCredit } from "./picture-credit";
import { drop, type Line, type Sheet } from "./sheet";

/** Takes leaked values and the site's furniture off the sheet, each line with its reason. */
export function dropFurniture(sheet: Sheet): void {
  const kept: Line[] = [];
  let links = false;
  for (const line of sheet.open) {
    const reason = isLeakedValue(line.text) ? "leaked" : furnitureReason(line.text);
    if (reason) drop(sheet, reason, line);
    else if (links && isTitle(line.text)) drop(sheet, "readAlso", line);
    else kept.push(line);
    links = announcesLinks(line.text) || (links && kept.at(-1) !== line);
  }
  sheet.open = kept;
}

/** The titles of other stories follow "Read also"; the story goes on with the next sentence. */
function isTitle(text: string): boolean {
  return text.length <= 150 && !/[.!?…:;]["'»”’)]*$/.test(text) && splitCredit(text) === null;
}
