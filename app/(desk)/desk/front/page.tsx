import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrontSteps } from "@/components/desk/front/front-steps.client";
import { EarlierFronts, LaunchPanel } from "@/components/desk/front/launch-panel";
import { Parts } from "@/components/desk/front/parts";
import { ToPlace } from "@/components/desk/front/to-place";
import { BannerPanel, LeftOut, Shows } from "@/components/desk/front/around";
import { Compared } from "@/components/desk/front/compared";
import { SaidNotice } from "@/components/desk/front/said-notice.client";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FrontDeskView } from "@/lib/fronts/fields";
import { frontOf } from "./front-of-page";
import { arrangeFrontAction, launchFrontAction } from "./actions";
import type { FrontAddress } from "./front-address";
import { readToPlace } from "./read-to-place";
import type { FrontPageProps } from "./front-of-page";

const SAID = ["launched", "discarded", "onTop", "broughtBack", "placed", "arranged"] as const;

export async function generateMetadata(props: FrontPageProps): Promise<Metadata> {
  return { title: (await frontOf(props)).words("desk.front.title") };
}

/** Where an edition's front is arranged, looked at and launched. */
export default async function FrontPage(props: FrontPageProps) {
  const { front, refused, address, words, newsroom, actor } = await frontOf(props);
  if (refused) {
    return (
      <Screen title={words("desk.front.title")} narrow>
        <Notice tone="act" title={words("desk.front.onlyEditors")}>
          <p>
            <a href="/">{words("desk.front.asReaders")}</a>
          </p>
        </Notice>
      </Screen>
    );
  }
  if (!front) notFound();
  const { language } = front.edition;
  const said = stillTrue(address, front);
  // What a form was told before an act that led here is over with it.
  const since = `${address.said ?? ""} ${address.at ?? ""}`;
  const toPlace = await readToPlace(newsroom, actor, front, address.words);
  const view = { front, words };
  return (
    <Screen
      title={words("desk.front.title")}
      beside={front.saved ? words("desk.front.saved", { moment: front.saved.moment.words }) : undefined}
      act={
        <ButtonLink size="sm" href={`/desk/front/preview/${language}`} target="_blank">
          {words("desk.front.preview")}
        </ButtonLink>
      }
    >
      {said ? <SaidNotice key={since} title={words(`desk.front.said.${said}`)} /> : null}
      {said && address.pictures !== undefined ? (
        <Notice
          tone="warn"
          role="status"
          title={words("desk.front.picturesLeft", { count: address.pictures })}
        />
      ) : null}
      <Shows {...view} show={address.show} />
      <div className="front">
        <div className="stack">
          <h2 className="vh">{words("desk.front.placesOf")}</h2>
          {address.show === "draft" ? (
            <FrontSteps
              key={`${language} ${since}`}
              action={arrangeFrontAction}
              language={language}
              version={front.version}
              dropWords={words("desk.front.position", { place: "{place}", part: "{part}" })}
            >
              <p className="small muted">{words("desk.front.howTo")}</p>
              <Parts parts={front.draft} language={language} still={false} words={words} />
              <p>
                <ButtonLink href={`/desk/front/part?edition=${language}`}>
                  {words("desk.front.addPart")}
                </ButtonLink>
              </p>
            </FrontSteps>
          ) : address.show === "live" ? (
            <Parts parts={front.readers} language={language} still words={words} />
          ) : (
            <Compared {...view} />
          )}
        </div>
        <aside className="stack" aria-label={words("desk.front.beside")}>
          <LaunchPanel key={since} {...view} action={launchFrontAction} />
          <BannerPanel {...view} />
          <ToPlace {...view} stories={toPlace} typed={address.words} />
          <LeftOut {...view} action={arrangeFrontAction} />
          <EarlierFronts {...view} />
        </aside>
      </div>
    </Screen>
  );
}

/** What the address says was done, as long as nothing was done since. */
function stillTrue({ said, at }: FrontAddress, { version, live, saved }: FrontDeskView) {
  const done = SAID.find((one) => one === said);
  const newest = done === "launched" || done === "broughtBack" ? live : version;
  if (at !== newest || (done === "launched" && saved)) return undefined;
  return done;
}
