"use client";

import { useEffect, useState } from "react";
import { useDraftValue } from "@/components/desk/writing/draft.client";
import { thumbOf } from "@/components/desk/writing/thumbs";
import type { LibraryPicturesView } from "@/lib/media/fields";

type LibraryPicture = LibraryPicturesView["pictures"][number];

/** What the library has of the picture that leads the story; null while that is not known, and where there is none. */
export function useLeadInLibrary(): LibraryPicture | null {
  const pictureId = useDraftValue((draft) => draft.field("lead")?.pictureId ?? null);
  const [found, setFound] = useState<LibraryPicture | null>(null);
  useEffect(() => {
    if (pictureId === null) return;
    let current = true;
    thumbOf(pictureId).then(
      (picture) => current && setFound(picture),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [pictureId]);
  return found?.id === pictureId ? found : null;
}
