import type { ReactNode } from "react";
import { keyName } from "./key-names";
import { Modal } from "./modal";
import { SUGGESTING_KEYS } from "./suggesting-keys";
import type { SurfaceContext } from "./surface-context";

/** What keys do, in groups; the words stand under "desk.writing.keys.<name>". Several ways to the same are parted by a space. */
const KEYS: [string, [string, string][]][] = [
  [
    "text",
    [
      ["bold", "Mod-B"],
      ["italic", "Mod-I"],
      ["strike", "Mod-Shift-S"],
      ["link", "Mod-L"],
      ["lineBreak", "Shift-Enter"],
      ["undo", "Mod-Z"],
      ["redo", "Mod-Shift-Z"],
    ],
  ],
  [
    "blocks",
    [
      ["insert", "/"],
      ["heading2", "Mod-Alt-2"],
      ["heading3", "Mod-Alt-3"],
      ["bulletList", "Mod-Shift-8"],
      ["orderedList", "Mod-Shift-7"],
      ["nest", "Tab"],
      ["moveBlock", "Alt-↑ Alt-↓"],
      ["blockBar", "Alt-F10"],
    ],
  ],
  [
    "suggesting",
    [
      ["suggest", SUGGESTING_KEYS.toggle],
      ["suggestion", `${SUGGESTING_KEYS.next} ${SUGGESTING_KEYS.previous}`],
      ["accept", SUGGESTING_KEYS.accept],
      ["refuse", SUGGESTING_KEYS.refuse],
      ["suggestionBar", SUGGESTING_KEYS.bar],
    ],
  ],
  [
    "screen",
    [
      ["mainAct", "Mod-Enter"],
      ["note", "Mod-Alt-M"],
      ["finding", "F8 Shift-F8"],
      ["find", "Mod-F"],
      ["quiet", "Mod-."],
    ],
  ],
];

/** What becomes of signs at the beginning of a paragraph, or around words. */
const SIGNS: [string, string][] = [
  ["heading2", "##"],
  ["heading3", "###"],
  ["bulletList", "-"],
  ["orderedList", "1."],
  ["quote", ">"],
  ["divider", "---"],
  ["bold", "**…**"],
  ["italic", "*…*"],
  ["strike", "~~…~~"],
];

/** Every key of the editor on one sheet. */
export function ShortcutSheet({ context, close }: { context: SurfaceContext; close: () => void }) {
  const { words } = context;
  return (
    <Modal title={words("keys.title")} leave={words("keys.close")} close={close} reads>
      <div className="key-sheet">
        {KEYS.map(([group, rows]) => (
          <Group key={group} title={words(`keys.groups.${group}`)}>
            {rows.map(([name, keys]) => (
              <Row key={name} label={words(`keys.${name}`)} keys={keys.split(" ").map(keyName)} />
            ))}
          </Group>
        ))}
        <Group title={words("keys.groups.signs")}>
          {SIGNS.map(([name, sign]) => (
            <Row key={name} label={words(`keys.${name}`)} keys={[sign]} />
          ))}
        </Group>
      </div>
    </Modal>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ label, keys }: { label: string; keys: string[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
