"use client";

import { Camera, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
  type ChangeEvent,
  type ReactNode,
} from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { UploadList } from "./upload-list";
import { isUnderWay, UploadQueue, type UploadView } from "./upload-queue";
import { useUploadDoors } from "./upload-doors";

const NONE: readonly UploadView[] = [];

/** How long after a picture has come the page shows it, in milliseconds: several come in one go. */
const SHOWN_AFTER = 800;

/** Besides whatever the system takes for a picture: phones' own kind, which not every system knows. */
const ACCEPTED = "image/*,.heic,.heif,.avif";

type UploadProps = {
  /** Told the numbers of all pictures that have come, whenever one has; absent: the page is shown anew. */
  onAdded?: (pictureIds: number[]) => void;
  children?: ReactNode;
};

/**
 * Adds pictures to the library: by its button, from a phone's camera, dropped anywhere on the page, or pasted. Below it
 * stands how far each file is, and then `children`.
 */
export function UploadPictures({ children, onAdded }: UploadProps) {
  const words = useTranslations("desk.media.upload");
  const [queue] = useState(() => new UploadQueue());
  const uploads = useSyncExternalStore(queue.subscribe, queue.views, () => NONE);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => queue.add(files);
  const isOver = useUploadDoors(take, () => chooser.current?.click());
  const added = uploads.flatMap((one) => (one.state === "added" ? [one.pictureId] : []));
  useToldOfAdded(added, onAdded);
  useHeldBack(uploads.some(isUnderWay));
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    take([...(currentTarget.files ?? [])]);
    // So that the same file can be chosen once more.
    currentTarget.value = "";
  };
  return (
    <div className="upload">
      <div className="upload__doors">
        <Button tone="act" aria-keyshortcuts="u" onClick={() => chooser.current?.click()}>
          <Upload className="i" aria-hidden="true" focusable="false" />
          {words("add")}
          <span className="nowrap not-phone" aria-hidden="true">
            <kbd>U</kbd>
          </span>
        </Button>
        <Button data-camera onClick={() => camera.current?.click()}>
          <Camera className="i" aria-hidden="true" focusable="false" />
          {words("takePhoto")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept={ACCEPTED}
          multiple
          hidden
          aria-label={words("choose")}
          onChange={onChange}
        />
        <input
          ref={camera}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          aria-label={words("takePhoto")}
          onChange={onChange}
        />
      </div>
      {uploads.length > 0 && (
        <UploadList
          uploads={uploads}
          stop={(key) => queue.stop(key)}
          retry={(key) => queue.retry(key)}
          dismiss={(key) => queue.dismiss(key)}
          clear={() => queue.clear()}
        />
      )}
      {isOver && (
        <div className="upload__drop" aria-hidden="true">
          <p>{words("drop")}</p>
        </div>
      )}
      {children}
    </div>
  );
}

/** The page shows what has come, a moment after it came. */
function useToldOfAdded(ids: number[], onAdded: UploadProps["onAdded"]): void {
  const router = useRouter();
  const tell = useEffectEvent(() => (onAdded ? onAdded(ids) : router.refresh()));
  const added = ids.length;
  useEffect(() => {
    if (added === 0) return undefined;
    const timer = setTimeout(tell, SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [added]);
}

/** Whoever leaves while something is on its way is asked whether they mean it. */
function useHeldBack(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBusy]);
}
