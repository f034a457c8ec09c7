import { ActionAreaField } from "@/components/ui/action-fields.client";
import { Notice } from "@/components/ui/notice";
import type { PublishView, StandingView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { Checks } from "../editor/checks";
import { OverrideField } from "./override-field";
import { hardBlockers, softBlockers } from "./refusal-of";

type GateProps = { view: PublishView; words: Words };

/** What stands between a revision and readers: approval, embargo, checks and second reader, each with its way past where there is one. */
export function Gate({ view, words }: GateProps) {
  return (
    <>
      <Approval view={view} words={words} />
      <EmbargoNotice storyId={view.id} embargo={view.standing.embargo} words={words} />
      <Checks findings={view.findings} editor={`/desk/stories/${view.id}`} words={words} />
      <Override view={view} words={words} />
      <SecondReader view={view} words={words} />
    </>
  );
}

function Approval({ view: { standing, revision }, words }: GateProps) {
  const { approval } = standing;
  if (!approval) return <p className="small ink2">{words("desk.publish.unapproved")}</p>;
  const facts = { who: approval.by, moment: approval.moment.words };
  if (approval.isVoid)
    return <Notice tone="warn">{words("desk.publish.void", { ...facts, number: approval.number })}</Notice>;
  if (approval.revisionId !== revision.id)
    return (
      <Notice tone="warn">{words("desk.publish.another", { ...facts, number: approval.number })}</Notice>
    );
  return <p className="small">{words("desk.publish.approved", facts)}</p>;
}

type EmbargoProps = { storyId: number; embargo: StandingView["embargo"]; words: Words };

/** An embargo in force: until when, why, and who can lift it. */
function EmbargoNotice({ storyId, embargo, words }: EmbargoProps) {
  if (!embargo?.inForce) return null;
  const title = embargo.until
    ? words("desk.publish.embargo", { until: embargo.until.words })
    : words("desk.publish.held");
  return (
    <Notice tone="warn" title={title}>
      <p>{words("desk.publish.embargoWhy", { reason: embargo.reason })}</p>
      <p>
        {words("desk.publish.embargoLift")}{" "}
        <a className="link" href={`/desk/stories/${storyId}/lift`}>
          {words("desk.publish.liftLink")}
        </a>
      </p>
    </Notice>
  );
}

function Override({ view, words }: GateProps) {
  const count = softBlockers(view).length;
  if (count === 0 || hardBlockers(view).length > 0) return null;
  return <OverrideField count={count} words={words} />;
}

function SecondReader({ view: { secondReader }, words }: GateProps) {
  if (!secondReader.missing) return null;
  const { mandatory } = secondReader;
  return (
    <>
      <Notice tone="warn" title={words("desk.publish.missingReader")}>
        <p>{words(mandatory ? "desk.publish.missingMandatory" : "desk.publish.missingAsked")}</p>
      </Notice>
      {mandatory ? (
        <ActionAreaField
          name="emergency"
          label={words("desk.publish.emergency")}
          hint={words("desk.publish.emergencyHint")}
          rows={2}
          maxLength={2_000}
        />
      ) : null}
    </>
  );
}
