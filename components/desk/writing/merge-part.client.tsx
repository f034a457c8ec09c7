"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { Choice, Part } from "@/lib/merge/fields";
import { initialsOf } from "../initials";
import { mayBeAnew, mayBeBoth, type MergeNames } from "./merge-words";
import { Changed, usePartName, usePartWords } from "./part-words.client";

export type PartProps = {
  part: Part;
  number: number;
  choice: Choice | undefined;
  choose: (choice: Choice) => void;
  /** Who saved the other text, and when, in words. */
  who: string;
  time: string;
  names: MergeNames;
};

/** One place in which the two texts differ: yours left, theirs right, and what can be done about it. */
export function MergePart(props: PartProps) {
  const { part, number, choice } = props;
  const name = usePartName()(part, number);
  const title = useId();
  const isOpen = part.standing === "open" && choice === undefined;
  return (
    <section className={isOpen ? "mp open" : "mp"} aria-labelledby={title}>
      <header>
        <h3 id={title} tabIndex={-1} data-part={part.key}>
          {name}
        </h3>
        <span className="grow" />
        <Badge {...props} />
      </header>
      <div className="sides">
        <Side {...props} side="mine" />
        <Side {...props} side="theirs" />
      </div>
      {part.standing === "open" ? <Question {...props} name={name} /> : <OneSided {...props} />}
    </section>
  );
}

/** What was taken; undefined where it is still to be decided. */
function takenOf({ part, choice }: PartProps): "mine" | "theirs" | "both" | "anew" | "joined" | undefined {
  if (typeof choice === "object") return "anew";
  if (choice) return choice;
  const { standing } = part;
  return standing === "mine" || standing === "theirs" || standing === "joined" ? standing : undefined;
}

function Badge(props: PartProps) {
  const words = useTranslations("desk.draft.merge");
  const { who } = props;
  const taken = takenOf(props);
  const said = {
    mine: () => words("keptMine"),
    theirs: () => words("keptTheirs", { who }),
    both: () => words("keptBoth"),
    anew: () => words("keptAnew"),
    joined: () => words("keptJoined"),
  };
  return (
    <span className={taken ? "badge live" : "badge warn"} role="status">
      <Sign name={taken ? "check" : "warn"} />
      {taken ? said[taken]() : words("decide")}
    </span>
  );
}

function Side(props: PartProps & { side: "mine" | "theirs" }) {
  const { part, side, who, time, names } = props;
  const words = useTranslations("desk.draft.merge");
  const draftWords = usePartWords(names);
  const [before, after] = [draftWords(part, "base"), draftWords(part, side)];
  const taken = takenOf(props);
  const isMine = side === "mine";
  const gone = isMine
    ? words(before === null ? "noneMine" : "goneMine")
    : words(before === null ? "noneTheirs" : "goneTheirs", { who });
  return (
    <div className={taken === side || taken === "both" ? "picked" : ""}>
      <p className="who">
        {isMine ? null : (
          <span className="av" aria-hidden="true">
            {initialsOf(who)}
          </span>
        )}
        {isMine ? words("yours") : words("theirs", { who, time })}
      </p>
      <p>
        {after === null ? (
          <>
            {before ? <del>{before}</del> : null} <span className="muted small">{gone}</span>
          </>
        ) : after === "" ? (
          <span className="muted small">{words("nothing")}</span>
        ) : (
          <Changed before={before} after={after} />
        )}
      </p>
    </div>
  );
}

function OneSided(props: PartProps) {
  const { part, choose, who } = props;
  const words = useTranslations("desk.draft.merge");
  const taken = takenOf(props);
  return (
    <footer>
      {part.standing === "joined" ? null : (
        <span className="small muted">
          {part.standing === "mine" ? words("onlyMine") : words("onlyTheirs", { who })}
        </span>
      )}
      <span className="grow" />
      {taken === "mine" ? null : (
        <Button size="sm" tone="quiet" onClick={() => choose("mine")}>
          {words("useMine")}
        </Button>
      )}
      {taken === "theirs" ? null : (
        <Button size="sm" tone="quiet" onClick={() => choose("theirs")}>
          {words("useTheirs", { who })}
        </Button>
      )}
    </footer>
  );
}

function Question(props: PartProps & { name: string }) {
  const { part, choice, choose, who, names, name } = props;
  const words = useTranslations("desk.draft.merge");
  const draftWords = usePartWords(names);
  const isAnew = typeof choice === "object";
  const choices = [
    ["mine", words("keepMine")],
    ["theirs", words("keepTheirs", { who })],
    ...(mayBeBoth(part) ? [["both", words("keepBoth")] as const] : []),
  ] as const;
  return (
    <footer>
      {choices.map(([value, label]) => (
        <Button key={value} size="sm" aria-pressed={choice === value} onClick={() => choose(value)}>
          {label}
        </Button>
      ))}
      {mayBeAnew(part) ? (
        <Button
          size="sm"
          aria-pressed={isAnew}
          onClick={() => choose({ anew: draftWords(part, "mine") ?? draftWords(part, "theirs") ?? "" })}
        >
          {words("anew")}
        </Button>
      ) : null}
      {isAnew ? (
        <textarea
          className="area full"
          rows={4}
          autoFocus
          aria-label={words("anewLabel", { part: name })}
          value={choice.anew}
          onChange={(event) => choose({ anew: event.target.value })}
        />
      ) : null}
    </footer>
  );
}
