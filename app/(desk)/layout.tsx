import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Directions } from "@/components/desk/directions";
import { PostedRefusal } from "@/components/desk/posted-refusal";
import { Shell } from "@/components/desk/shell";
import { WordsProvider } from "@/components/desk/words-provider.client";
import { dateLocale } from "@/lib/dates";
import { listRightToLeft } from "@/lib/editions/right-to-left";
import { countNeeding } from "@/lib/media/library/attention";
import { openNewsroom } from "@/lib/newsroom";
import { findSignedIn } from "@/lib/web/actor";
import { readDeskClock } from "@/lib/web/desk-clock";
import { readNonce } from "@/lib/web/nonce";
import { refusalOfPost } from "@/lib/web/posted-answer";
import { compiledMessages } from "@/lib/words/compiled";
import { messagesFor, wordsFor } from "@/lib/words/words";
import { signOutAction } from "../(account)/actions";
import { EMBLEM } from "../emblem";
import "./desk.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** Every desk page is headed with its own name; none is for search engines. */
export async function generateMetadata(): Promise<Metadata> {
  const words = wordsFor((await findSignedIn())?.actor.language ?? "en");
  const house = words("desk.shell.title");
  return {
    title: { default: house, template: `%s · ${house}` },
    robots: { index: false, follow: false },
    icons: { icon: EMBLEM },
  };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const signedIn = await findSignedIn();
  // The page itself sends a stranger to sign in; until then nothing of the desk is shown.
  if (!signedIn) return <Page language="en">{children}</Page>;
  const { actor, missing } = signedIn;
  const newsroom = openNewsroom();
  const [clock, needing, rightToLeft, refusal, nonce] = await Promise.all([
    readDeskClock(newsroom, actor.language),
    countNeeding(newsroom),
    listRightToLeft(newsroom),
    refusalOfPost(),
    readNonce(),
  ]);
  const words = wordsFor(actor.language);
  return (
    <Page language={actor.language} head={<Directions languages={rightToLeft} nonce={nonce} />}>
      <WordsProvider
        locale={dateLocale(actor.language)}
        messages={islandMessages(actor.language)}
        timeZone={clock.zone}
      >
        {missing === null ? (
          <Shell words={words} actor={actor} clock={clock} needing={needing} signOut={signOutAction}>
            {refusal ? <PostedRefusal refusal={refusal} words={words} /> : null}
            {children}
          </Shell>
        ) : (
          // Whoever must show a second factor first sees nothing of the desk but where that is done.
          <div className="main alone">{children}</div>
        )}
      </WordsProvider>
    </Page>
  );
}

type PageProps = { language: string; head?: ReactNode; children: ReactNode };

function Page({ language, head, children }: PageProps) {
  return (
    <html lang={language}>
      <head>{head}</head>
      <body>{children}</body>
    </html>
  );
}

/** The islands' own words: what only the server says does not travel. */
function islandMessages(language: string) {
  const { desk } = messagesFor(language);
  const {
    shell: _shell,
    board: _board,
    log: _log,
    history: _history,
    signIn: _signIn,
    front: _front,
    library: _library,
    account: _account,
    proving: _proving,
    ...islands
  } = desk;
  return { desk: compiledMessages(islands) };
}
