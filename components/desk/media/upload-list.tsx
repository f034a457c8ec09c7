import { Upload } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { isUnderWay, type UploadView } from "./upload-queue";

type ListProps = {
  uploads: readonly UploadView[];
  stop: (key: number) => void;
  retry: (key: number) => void;
  clear: () => void;
};

/** What is being added: how many have come, how far each is, and why one did not come. */
export function UploadList({ uploads, stop, retry, clear }: ListProps) {
  const words = useTranslations("desk.media.upload");
  const added = uploads.filter(({ state }) => state === "added").length;
  return (
    <div className="notice act upload-list" role="status">
      <Upload className="i" aria-hidden="true" focusable="false" />
      <div className="grow">
        <p className="strong">{words("count", { added, all: uploads.length })}</p>
        <ul>
          {uploads.map((one) => (
            <Line key={one.key} one={one} stop={stop} retry={retry} />
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

type LineProps = { one: UploadView } & Pick<ListProps, "stop" | "retry">;

function Line({ one, stop, retry }: LineProps) {
  const words = useTranslations("desk.media.upload");
  const { key, name, state } = one;
  return (
    <li>
      <span className="upload-list__said">
        {one.state === "added" ? <a href={`/desk/media/${one.pictureId}`}>{name}</a> : <bdi>{name}</bdi>}
        {": "}
        <Standing one={one} />
      </span>
      {isUnderWay(one) && (
        <Button size="sm" aria-label={words("cancelOf", { name })} onClick={() => stop(key)}>
          {words("cancel")}
        </Button>
      )}
      {(state === "refused" || state === "stopped") && (
        <Button size="sm" aria-label={words("retryOf", { name })} onClick={() => retry(key)}>
          {words("retry")}
        </Button>
      )}
    </li>
  );
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
