import type { ShareView } from "@/lib/sharing/fields";
import type { Words } from "@/lib/words/words";

/** Plain links by which a reader passes the story on, and its address to be copied. Nothing is loaded from anywhere. */
export function Share({ share, words }: { share: ShareView; words: Words }) {
  const { address, links } = share;
  return (
    <section className="share" aria-labelledby="share">
      <h2 className="end__title" id="share">
        {words("site.share.title")}
      </h2>
      <ul>
        {links.map(({ to, href }) => (
          <li key={to}>
            <a href={href} rel="nofollow noopener">
              {words(`site.share.to.${to}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="share__address">
        <span>{words("site.share.address")}</span>{" "}
        <a href={address} dir="ltr">
          {decodeURI(address)}
        </a>
      </p>
    </section>
  );
}
