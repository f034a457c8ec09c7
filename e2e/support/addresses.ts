import type { APIRequestContext, Page } from "@playwright/test";

/** Addresses of each kind of public page, found by following the site's own links. */
export async function publicAddresses(request: APIRequestContext): Promise<Record<string, string>> {
  const story = await linkFrom(request, "/", /href="(\/[a-z-]+\/[a-z0-9-]+)"/);
  const corrected = await linkFrom(request, "/corrections", /href="(\/[a-z-]+\/[a-z0-9-]+)\/changes/);
  return {
    front: "/",
    "front in Russian": "/ru",
    "front in Kazakh": "/kk",
    section: await linkFrom(request, story, /<p class="label[^"]*">\s*<a href="([^"]+)"/),
    story,
    "story in Russian": await linkFrom(request, "/ru", /href="(\/ru\/[a-z-]+\/[a-z0-9-]+)"/),
    "story in Kazakh": await linkFrom(request, "/kk", /href="(\/kk\/[a-z-]+\/[a-z0-9-]+)"/),
    "corrected story": corrected,
    changes: `${corrected}/changes`,
    corrections: "/corrections",
    "reporting a mistake": `${story}/report`,
    "report that has arrived": `${story}/report?sent=1`,
    about: "/about",
    "owners, with a table": "/about/ownership",
    "about in Kazakh": "/kk/about",
    person: await linkFrom(request, story, /href="(\/people\/[a-z-]+)"/),
    topic: await linkFrom(request, story, /href="(\/topics\/[a-z0-9-]+)"/),
    archive: "/archive",
    "archive of a month": await linkFrom(request, "/archive", /href="(\/archive\/\d{4}\/\d{2})"/),
    series: "/series/from-snow-to-tap",
    "sponsored work": "/economy/learn-to-make-cheese-in-four-evenings",
    search: "/search",
    "search with results": "/search?q=the",
    "search without results": "/search?q=zzzzzz",
    "not found": "/city/no-such-story",
  };
}

async function linkFrom(request: APIRequestContext, address: string, link: RegExp): Promise<string> {
  const html = await (await request.get(address)).text();
  const found = link.exec(html)?.[1];
  if (!found) throw new Error(`${address} has no link like ${String(link)}`);
  return found;
}

/** Addresses of each kind of desk screen, for somebody who is signed in. */
export async function deskAddresses(page: Page): Promise<Record<string, string>> {
  await page.goto("/desk");
  const draft = await firstStory(page);
  await page.goto("/desk?group=live");
  const live = await firstStory(page);
  await page.goto("/desk/front");
  const placed = page.locator('a[href^="/desk/front/place?"]').first();
  const place = (await placed.getAttribute("href")) ?? "";
  return {
    board: "/desk",
    "board without results": "/desk?words=zzzzzz",
    "new story": "/desk/stories/new",
    "new from text": "/desk/stories/new/from-text",
    "draft in the editor": draft,
    "live story in the editor": live,
    "move the date": `${live}/redate`,
    withdraw: `${live}/withdraw`,
    unpublish: `${live}/unpublish`,
    kill: `${live}/kill`,
    redact: `${live}/redact`,
    share: `${live}/share`,
    embargo: `${draft}/embargo`,
    schedule: `${draft}/schedule`,
    "story history": `${live}/history`,
    "restoring a revision": `${live}/history?restore=1`,
    preview: `${live}/preview`,
    "preview as wide as a desk": `${live}/preview?width=1280&look=dark`,
    "shared previews": `${live}/previews`,
    reports: "/desk/reports",
    "a story's reports": `${live}/reports`,
    "standing pages": "/desk/pages",
    series: "/desk/series",
    "a series": "/desk/series/1",
    "a standing page": "/desk/pages/1",
    "own byline page": "/desk/profile",
    log: "/desk/log",
    "log with a refused filter": "/desk/log?from=soon",
    "log without results": "/desk/log?words=zzzzzz",
    settings: "/desk/settings",
    "one's own account": "/desk/account",
    "one's own password": "/desk/account/password",
    "setting up a second factor": "/desk/account/second-factor",
    "proving again who one is": "/desk/prove",
    "arranging the front": "/desk/front",
    "a place of the front": place,
    "a part of the front": "/desk/front/part?edition=en",
    "breaking news": "/desk/front/banner?edition=en",
    "discarding what a draft of the front changes": "/desk/front/discard?edition=en",
    editions: "/desk/editions",
    "a story's translations": `${live}/translations`,
    "scan of the live stories": "/desk/scan",
    "not found": "/desk/no-such-room",
  };
}

/** The address of the first story in the board's groups, in the order in which they stand open. */
export async function firstStory(page: Page): Promise<string> {
  const href = await page.locator('h3 a[href^="/desk/stories/"]').first().getAttribute("href");
  if (!href) throw new Error("The board shows no story.");
  return href;
}
