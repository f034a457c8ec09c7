"use client";

import { useEffect, useState } from "react";
import { useDraftValue } from "@/components/desk/writing/draft.client";
import { thumbOf } from "@/components/desk/writing/thumbs";
import type { LibraryPicturesView } from "@/lib/media/fields";

type LibraryPicture = LibraryPicturesView["pictures"][number];

/** What the library has under a number; null while that is not known, and where there is nothing. */
export function useInLibrary(pictureId: number | null): LibraryPicture | null {
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

/** What the library has of the picture that leads the story. */
export function useLeadInLibrary(): LibraryPicture | null {
  return useInLibrary(useDraftValue((draft) => draft.field("lead")?.pictureId ?? null));
}
