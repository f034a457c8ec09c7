import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOGGED_ACTS } from "@/lib/log/acts";
import { detailsOf, readData } from "@/lib/log/details";
import type { LogEntryView } from "@/lib/log/fields";
import { sayingOf } from "@/lib/log/saying";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { EntryDetails } from "./entry-details";
import { actWords } from "./log-filters";
import { Sentence } from "./sentence";

const MOMENT = { precision: "instant", machine: "", words: "", dayWords: "" } as const;

type Given = Partial<Omit<LogEntryView, "details">> & { data?: unknown; brought?: boolean };

/** An entry as it is shown, from what an act writes down. */
function entry({ data, brought = false, ...given }: Given & { act: string }): LogEntryView {
  const read = readData(data);
  const actorKind = given.actor ?? "person";
  const said = sayingOf({
    ...{ act: given.act, actorKind, data: read, brought },
    publicKind: given.publicKind ?? null,
  });
  return {
    ...{ id: "1", who: "Ana Verlinde", moment: MOMENT, seconds: "14:00:00", offset: "+05" },
    ...{ actor: actorKind, day: { machine: "", words: "" }, story: { id: 12, name: "The lock" } },
    ...{ ...said, ...given, details: detailsOf(read, "en", "Asia/Almaty") },
  };
}

function told(view: LogEntryView, language = "en"): string {
  const words = wordsFor(language);
  const markup = renderToStaticMarkup(
    <p>
      <Sentence entry={view} words={words} /> | <EntryDetails entry={view} words={words} />
    </p>,
  );
  return markup.replaceAll(/<[^>]*>/g, "");
}

describe("the log tells", () => {
  it.each(WORD_LANGUAGES)("every act of the permission table in a sentence of its own: %s", (language) => {
    for (const act of LOGGED_ACTS) {
      const sentence = told(entry({ act }), language);
      expect(sentence, act).not.toContain(act);
      expect(sentence, act).not.toContain("{");
      expect(actWords(act, wordsFor(language)), act).not.toBe(act);
    }
  });

  it("what the clock did as what somebody had scheduled, and when that was written down", () => {
    const data = { schedule: 4, scheduledBy: "Lena Parrow", scheduledAt: "2026-03-02T04:14:00.000Z" };
    const view = entry({ act: "story.publish", actor: "clock", who: "Clock", written: "14:03:01", data });
    expect(told(view)).toBe(
      "The clock published The lock, as scheduled by Lena Parrow | scheduled on 2 March 2026, 09:14 (+05) · written into the log at 14:03:01",
    );
    for (const act of ["update", "correct", "clarify", "fix", "unpublish"]) {
      const sentence = told(entry({ act: `story.${act}`, actor: "clock", who: "Clock", data }));
      expect(sentence, act).toMatch(/^The clock .*, as scheduled by Lena Parrow/);
    }
  });

  it("what is planned with its time, and what came to nothing with its cause", () => {
    const data = { schedule: 4, kind: "correct", for: "2026-03-02T09:00:00.000Z" };
    expect(told(entry({ act: "story.schedule", data }))).toBe(
      "Ana Verlinde scheduled a correction of The lock | for 2 March 2026, 14:00 (+05)",
    );
    expect(told(entry({ act: "story.unschedule", data: { ...data, cause: "unscheduled" } }))).toContain(
      "Ana Verlinde cancelled a planned correction of The lock",
    );
    expect(told(entry({ act: "story.unschedule", data: { ...data, cause: "embargo" } }))).toContain(
      "A planned correction of The lock came to nothing: an embargo was set",
    );
  });

  it("the end of an embargo, that a story is held, and with whom it was shared", () => {
    expect(told(entry({ act: "story.embargo", data: { until: "2026-03-03T01:00:00.000Z" } }))).toContain(
      "under embargo | until 3 March 2026, 06:00 (+05)",
    );
    expect(told(entry({ act: "story.embargo", data: { held: true } }))).toContain(
      "put The lock on hold | until an editor lifts it",
    );
    expect(told(entry({ act: "story.share", data: { person: 3, name: "Idris Talgat" } }))).toContain(
      "shared The lock with Idris Talgat",
    );
  });

  it("a date that came from elsewhere without saying that an editor changed it", () => {
    const moment = { precision: "day", day: "2022-10-26" };
    const taken = told(
      entry({ act: "story.redate", data: { prepared: { moment, reason: "", imported: [] } } }),
    );
    expect(taken).toContain("The lock came with the date that it had where it first appeared");
    expect(taken).toContain("date: 26 October 2022 · taken in by Ana Verlinde");
    const imported = told(
      entry({
        act: "story.redate",
        publicKind: "imported",
        data: { public: { source: "oimak-herald.example" } },
      }),
    );
    expect(imported).toMatch(/^An update that the source of The lock had announced was taken in/);
    expect(imported).toContain("source: oimak-herald.example · published by Ana Verlinde");
    const dated = told(entry({ act: "story.redate", publicKind: "redated", brought: true }));
    expect(dated).toContain("The date that was prepared for The lock took effect with its publication");
    for (const sentence of [taken, imported, dated]) expect(sentence).not.toContain("changed the date");
    expect(told(entry({ act: "story.redate", publicKind: "redated" }))).toContain(
      "Ana Verlinde changed the date of The lock",
    );
  });

  it("an entry whose words were removed, and one whose data nobody can read, without a stray word", () => {
    for (const data of [null, "?", { kind: 3, for: "never", until: {}, public: [] }]) {
      for (const act of LOGGED_ACTS) {
        expect(told(entry({ act, data })), act).not.toMatch(/undefined|null|NaN|\[object|Invalid|\{/);
      }
    }
  });

  it("a setting before and after, and how much of the log was taken out", () => {
    const settings = { before: { secondReader: "asked" }, after: { secondReader: "mandatory" } };
    expect(told(entry({ act: "settings.write", data: settings }))).toContain(
      "second reader: asked for → required",
    );
    expect(told(entry({ act: "log.export", data: { format: "csv", count: 1, filter: {} } }))).toContain(
      "1 entry as CSV",
    );
  });
});
