import type { DropCode } from "./page";

const NETWORK =
  "(?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|tiktok|vk|вконтакте|одноклассники|viber|email|e-mail)";

/** Whole lines that belong to a site's furniture and not to a story, in English, Russian and Kazakh. */
const FURNITURE: [DropCode, RegExp][] = [
  ["logo", /^(?:\S+ ){0,4}logo$|^логотип(?: \S+){0,4}$|^(?:\S+ ){0,4}логотипі$/i],
  ["share", new RegExp(`^${NETWORK}(?:[\\s,|/·•]+${NETWORK})*$`, "i")],
  [
    "share",
    new RegExp(`^(?:share|tweet|follow us|поделиться|бөлісу)(?: (?:on|to|via|в|через))? ${NETWORK}$`, "i"),
  ],
  [
    "share",
    /^(?:share|share (?:this )?(?:article|story|page|post|this)|tweet|copy link|print|print this page|save)$/i,
  ],
  [
    "share",
    /^(?:поделиться|поделиться (?:новостью|статьёй|статьей|ссылкой)|скопировать ссылку|распечатать|сохранить)$/i,
  ],
  ["share", /^(?:бөлісу|достарыңызбен бөлісіңіз|сілтемені көшіру|басып шығару|сақтау)$/i],
  [
    "readAlso",
    /^(?:read also|also read|read more|see also|more on this|related)(?: (?:stories|articles|news))?(?:\s*:.*)?$/i,
  ],
  [
    "readAlso",
    /^(?:читайте (?:также|ещё|еще)|смотрите также|по теме|материалы по теме|ещё по теме)(?:\s*:.*)?$/i,
  ],
  [
    "readAlso",
    /^(?:тағы оқыңыз|сондай-ақ оқыңыз(?:дар)?|тағы оқи отырыңыз|оқи отырыңыз|тақырып бойынша)(?:\s*:.*)?$/i,
  ],
  [
    "cookies",
    /^(?:we|(?:this|our) (?:web)?site) uses? cookies\b.{0,300}$|^(?:accept|reject|manage)(?: all)? cookies$|^cookie (?:policy|settings|notice)$/i,
  ],
  [
    "cookies",
    /^(?:мы|(?:этот|наш) сайт) использу(?:ем|ет) (?:файлы )?(?:cookies?|куки).{0,300}$|^(?:принять|отклонить)(?: все)? (?:cookies?|куки)$/i,
  ],
  ["cookies", /^(?:біз|(?:бұл|біздің) сайт) (?:cookies?|куки)[ -]файлдар.{0,300}$/i],
  [
    "copyright",
    /^(?:©|\(c\)|copyright)\s.{0,160}(?:\d{4}|rights reserved|права защищены|құқықтар).{0,160}$/i,
  ],
  ["copyright", /^(?:all rights reserved|все права защищены|барлық құқықтар қорғалған)\.?$/i],
  [
    "subscribe",
    /^(?:subscribe|sign up)(?: (?:now|to|for)(?: \S+){0,8})?[.!]?$|^follow us(?: (?:on|in) .{1,60})?[.!]?$/i,
  ],
  [
    "subscribe",
    /^(?:подпишитесь|подписывайтесь)(?: на(?: \S+){1,8})?[.!]?$|^(?:\S+ ){0,5}(?:жазылыңыз|жазылыңыздар)[.!]?$/i,
  ],
  [
    "navigation",
    /^(?:home|menu|search|close|back to top|skip to (?:main )?content|sign in|log in|next|previous)$/i,
  ],
  ["navigation", /^(?:главная|меню|поиск|закрыть|наверх|войти|перейти к содержанию|далее|назад)$/i],
  ["navigation", /^(?:басты бет|мәзір|іздеу|жабу|жоғары|кіру|мазмұнға өту)$/i],
  ["navigation", /^(?:home|главная|басты бет)\s*[>›»/|→]\s*.{1,120}$/i],
  [
    "counter",
    /^\d+[\s-]min(?:ute)?s?(?: read)?$|^(?:время чтения:? )?\d+ мин(?:\.|ут[аы]?)?(?: чтения)?$|^\d+ минуттық оқу$/i,
  ],
  [
    "counter",
    /^(?:[\d\s.,]+ (?:views|comments?|shares|просмотр(?:а|ов)?|комментари(?:й|я|ев)|пікір|қаралым))$/i,
  ],
  [
    "counter",
    /^(?:views|comments|просмотры|просмотров|комментарии|пікірлер|қаралды|қаралым)(?:\s*[:(]?\s*[\d\s.,]*\)?)?$/i,
  ],
  ["counter", /^(?:leave|add|post) a comment$|^(?:оставить|добавить) комментарий$|^пікір қалдыру$/i],
  [
    "advertisement",
    /^(?:advertisement|advertising|sponsored(?: content)?|реклама|на правах рекламы|жарнама)$/i,
  ],
  ["tags", /^(?:tags|topics|теги|метки|тегтер|тақырыптар)\s*:.{0,300}$/i],
  [
    "technical",
    /^(?:loading|загрузка|жүктелуде)(?:\.{3}|…)?$|^(?:please )?enable javascript.{0,120}$|^включите javascript.{0,120}$/i,
  ],
];

/** Longer lines are somebody's text, whatever they begin with. */
const LONGEST = 400;

/** Why a whole line is a site's furniture, or undefined where it may be part of the story. */
export function furnitureReason(line: string): DropCode | undefined {
  if (line.length > LONGEST) return undefined;
  return FURNITURE.find(([, pattern]) => pattern.test(line))?.[0];
}

/** Whether the line only announces links to other stories, so that the titles after it are furniture too. */
export function announcesLinks(line: string): boolean {
  return furnitureReason(line) === "readAlso" && !/:\s*\S/.test(line);
}
