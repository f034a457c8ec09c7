import { Upload } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { isUnderWay, type UploadView } from "./upload-queue";

type ListProps = {
  uploads: readonly UploadView[];
  stop: (key: number) => void;
  retry: (key: number) => void;
  dismiss: (key: number) => void;
  clear: () => void;
};

/** What is being added: how many have come, how far each is, and why one did not come. */
export function UploadList({ uploads, clear, ...acts }: ListProps) {
  const words = useTranslations("desk.media.upload");
  return (
    <div className="notice act upload-list" role="status">
      <Upload className="i" aria-hidden="true" focusable="false" />
      <div className="grow">
        <p className="strong">{words("count", tallyOf(uploads))}</p>
        <ul>
          {uploads.map((one) => (
            <Line key={one.key} one={one} {...acts} />
          ))}
        </ul>
        {uploads.some(isUnderWay) ? null : (
          <p className="line">
            <Button size="sm" onClick={clear}>
              {words("clear")}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

/** What became of how many. What the library had already was not added, and what may still come is no refusal. */
function tallyOf(uploads: readonly UploadView[]) {
  const count = (is: (one: UploadView) => boolean) => uploads.filter(is).length;
  return {
    added: count((one) => one.state === "added" && !one.known),
    known: count((one) => one.state === "added" && one.known),
    refused: count((one) => one.state === "refused" && one.isFinal),
    lost: count((one) => mayBeTriedAgain(one)),
    coming: count(isUnderWay),
  };
}

function mayBeTriedAgain(one: UploadView): boolean {
  return one.state === "stopped" || (one.state === "refused" && !one.isFinal);
}

type LineProps = { one: UploadView } & Pick<ListProps, "stop" | "retry" | "dismiss">;

function Line({ one, stop, retry, dismiss }: LineProps) {
  const words = useTranslations("desk.media.upload");
  const { key, name } = one;
  return (
    <li>
      <span className="upload-list__said">
        {one.state === "added" ? <a href={`/desk/media/${one.pictureId}`}>{name}</a> : <bdi>{name}</bdi>}
        {": "}
        <Standing one={one} />
      </span>
      {mayBeTriedAgain(one) && (
        <Button size="sm" aria-label={words("retryOf", { name })} onClick={() => retry(key)}>
          {words("retry")}
        </Button>
      )}
      {isUnderWay(one) ? (
        <Button size="sm" aria-label={words("cancelOf", { name })} onClick={() => stop(key)}>
          {words("cancel")}
        </Button>
      ) : (
        <Button
          size="sm"
          tone="quiet"
          aria-label={words("dismissOf", { name })}
          onClick={({ currentTarget }) => {
            focusBeside(currentTarget);
            dismiss(key);
          }}
        >
          {words("dismiss")}
        </Button>
      )}
    </li>
  );
}

/** The line goes, and with it its button: the next one has the focus then, or the one before. */
function focusBeside(button: Element): void {
  const line = button.closest("li");
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  beside?.querySelector<HTMLElement>("button:last-of-type")?.focus();
}

/** In words; what changes with every piece is not read aloud each time. */
function Standing({ one }: { one: UploadView }) {
  const words = useTranslations("desk.media.upload");
  if (one.state === "waiting") return words("waits");
  if (one.state === "looking") return words("looking");
  if (one.state === "stopped") return words(one.percent < 100 ? "cancelled" : "cancelledLate");
  if (one.state === "refused") return words("notAdded", { why: one.why ?? words("lost") });
  if (one.state === "added") {
    const missing = one.missing.map((word) => words(`missing${word}`));
    return [words(one.known ? "known" : "done"), ...missing].join("; ");
  }
  const { percent } = one;
  return (
    <>
      <span aria-hidden="true" className="num">
        {words(one.state === "sending" ? "percent" : "interrupted", { percent })}
      </span>{" "}
      <progress max={100} value={percent} aria-label={one.name} />
    </>
  );
}
