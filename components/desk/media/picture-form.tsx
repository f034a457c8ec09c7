import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { LICENCES, type PictureDeskView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";
import { AltFields } from "./alt-fields.client";
import { RightsGaps } from "./rights-gaps.client";
import { SaidByFile } from "./said-by-file";
import { TheirPicture } from "./their-picture.client";
import { Unsaved } from "./unsaved.client";

type FormProps = {
  picture: PictureDeskView;
  topics: readonly { id: number; name: string }[];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** The id of the form, for those of its fields that stand elsewhere on the page. */
export const PICTURE_FORM = "picture-form";

/** Everything that the library says of a picture; how it is cut stands beside it, and belongs to it: one form with one save. */
export function PictureForm({ picture, topics, action, words }: FormProps) {
  const { id, version, words: said, fileName } = picture;
  const field = (name: "creator" | "source" | "copyright" | "place") => ({
    ...{ name, stored: said[name], label: words(`desk.library.fields.${name}`), maxLength: 1_000 },
  });
  const labels = Object.fromEntries(
    (["credit", "taken", "people", "keywords", "topicIds", "rightsUntil"] as const).map((name) => [
      name,
      words(`desk.library.fields.${name}`),
    ]),
  );
  return (
    <ActionForm
      action={action}
      id={PICTURE_FORM}
      className="pictureform"
      autoComplete="off"
      labels={labels}
      keepsTyping
    >
      <div className="panel">
        <div className="in stack">
          <input type="hidden" name="pictureId" value={id} />
          <TheirPicture version={version} names={fieldNames(words)} words={theirWords(words)} />
          <ActionAreaField
            name="caption"
            stored={said.caption}
            label={words("desk.library.fields.caption")}
            hint={words("desk.library.hints.caption")}
            rows={2}
            maxLength={5_000}
          />
          <ActionTextField
            name="credit"
            stored={said.credit}
            label={words("desk.library.fields.credit")}
            hint={words("desk.library.hints.credit")}
            maxLength={1_000}
          />
          <AltFields
            alt={said.alt}
            decorative={said.decorative}
            fileName={fileName}
            words={{
              alt: words("desk.library.fields.alt"),
              hint: words("desk.library.hints.alt"),
              decorative: words("desk.library.fields.decorative"),
            }}
          />
          <div className="form2">
            <ActionTextField {...field("creator")} />
            <ActionTextField {...field("source")} />
            <ActionTextField {...field("copyright")} />
            <ActionTextField {...field("place")} />
          </div>
          <Listed picture={picture} topics={topics} words={words} />
          <Rights picture={picture} words={words} />
          <SaidByFile picture={picture} words={words} />
        </div>
        <div className="actbox">
          <p className="consequence" id="picture-consequence">
            {words("desk.library.consequence", { live: picture.live.stories })}
          </p>
          <Unsaved
            words={{ mark: words("desk.library.unsaved"), leave: words("desk.library.unsavedLeave") }}
          />
          <SubmitButton tone="act" wide aria-describedby="picture-consequence">
            {words("desk.library.save")}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}

function Listed({ picture, topics, words }: Omit<FormProps, "action">) {
  const { taken, people, keywords, topicIds } = picture.words;
  const named = topicIds.map((id) => topics.find((topic) => topic.id === id)?.name ?? "").filter(Boolean);
  const list = { hint: words("desk.library.hints.list"), maxLength: 5_000 };
  return (
    <>
      <ActionTextField
        name="taken"
        stored={taken}
        label={words("desk.library.fields.taken")}
        hint={words("desk.library.hints.taken")}
        maxLength={40}
      />
      <ActionTextField
        name="people"
        stored={people.join(", ")}
        label={words("desk.library.fields.people")}
        {...list}
      />
      <ActionTextField
        name="topicIds"
        stored={named.join(", ")}
        label={words("desk.library.fields.topicIds")}
        {...list}
      />
      <ActionTextField
        name="keywords"
        stored={keywords.join(", ")}
        label={words("desk.library.fields.keywords")}
        {...list}
      />
    </>
  );
}

/** Rights: for editors to be changed, for all others to be read. */
function Rights({ picture, words }: Pick<FormProps, "picture" | "words">) {
  const { rights, daysLeft, zone, may } = picture;
  const until = [
    daysLeft === undefined ? "" : words("desk.library.hints.daysLeft", { days: daysLeft }),
    words("desk.library.hints.rightsUntil", { zone }),
  ];
  if (may.rights)
    return (
      <dl className="defs small">
        <dt>{words("desk.library.fields.licence")}</dt>
        <dd>{words(`desk.library.licences.${rights.licence}`)}</dd>
        {(["usageTerms", "territory", "rightsUntil"] as const).map((name) =>
          rights[name] ? (
            <div key={name}>
              <dt>{words(`desk.library.fields.${name}`)}</dt>
              <dd>{rights[name]}</dd>
            </div>
          ) : null,
        )}
        <dd className="muted">{words("desk.library.hints.rightsLocked")}</dd>
      </dl>
    );
  return (
    <>
      <div className="form2">
        <ActionSelectField
          name="licence"
          stored={rights.licence}
          label={words("desk.library.fields.licence")}
        >
          {LICENCES.map((one) => (
            <option key={one} value={one}>
              {words(`desk.library.licences.${one}`)}
            </option>
          ))}
        </ActionSelectField>
        <ActionTextField
          name="territory"
          stored={rights.territory}
          label={words("desk.library.fields.territory")}
          maxLength={1_000}
        />
      </div>
      <ActionTextField
        name="rightsUntil"
        stored={rights.rightsUntil}
        label={words("desk.library.fields.rightsUntil")}
        hint={until.filter(Boolean).join(" ")}
        inputMode="numeric"
        maxLength={10}
      />
      <RightsGaps label={words("desk.library.gaps")} />
      <ActionAreaField
        name="usageTerms"
        stored={rights.usageTerms}
        label={words("desk.library.fields.usageTerms")}
        rows={2}
        maxLength={5_000}
      />
    </>
  );
}

const FIELDS = [
  ...[
    "caption",
    "credit",
    "creator",
    "source",
    "copyright",
    "place",
    "taken",
    "people",
    "keywords",
    "topicIds",
  ],
  ...["alt", "decorative", "licence", "usageTerms", "territory", "rightsUntil", "crops", "focalX", "focalY"],
  "doNotUse",
] as const;

function fieldNames(words: Words): Record<string, string> {
  return Object.fromEntries(
    FIELDS.map((name) => [name, words(`desk.library.fields.${name}` as "desk.library.fields.caption")]),
  );
}

/** With "{name}" in the place of whoever it was. */
function theirWords(words: Words) {
  return { title: words("desk.library.theirs", { name: "{name}" }), hint: words("desk.library.theirsHint") };
}
