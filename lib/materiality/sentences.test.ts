import { describe, expect, test } from "vitest";
import { WEIGHTY, type Materiality } from "./fields";
import { materiality } from "./materiality";
import { story } from "./story-with";

/** What the change of one sentence must be found to be: the sorts of words it touches, or "nothing". */
type Case = [
  before: string,
  after: string,
  sorts: "nothing" | (typeof WEIGHTY)[number] | (typeof WEIGHTY)[number][],
];

const ENGLISH: Case[] = [
  ["Power is back after four hours.", "Power is back after six hours.", "numbers"],
  ["It left 1,900 homes dark.", "It left 2,400 homes dark.", "numbers"],
  ["It left 5,000 homes dark.", "It left 5 000 homes dark.", "nothing"],
  ["It left 5,000 homes dark.", "It left 5000 homes dark.", "nothing"],
  ["It left 5,000 homes dark.", "It left five thousand homes dark.", "nothing"],
  ["Some 2.4 million people live there.", "Some 2,400,000 people live there.", "nothing"],
  ["Some 2.4 million people live there.", "Some 2.4 billion people live there.", "numbers"],
  ["It took twenty-five days.", "It took 25 days.", "nothing"],
  ["It took twenty-five days.", "It took twenty-six days.", "numbers"],
  ["Prices rose by 5%.", "Prices rose by 5 %.", "nothing"],
  ["Prices rose by 5%.", "Prices rose by five per cent.", "nothing"],
  ["Prices rose by 5%.", "Prices rose by 5 points.", "numbers"],
  ["The pipe is 5 km long.", "The pipe is 5 m long.", "numbers"],
  ["Two people killed and 5 injured.", "Two people injured and 5 killed.", "numbers"],
  ["The vote was 5 to 7.", "The vote was 7 to 5.", "numbers"],
  ["More than 40 came.", "Less than 40 came.", "numbers"],
  ["It was −5 degrees.", "It was 5 degrees.", "numbers"],
  ["It was -5 degrees.", "It was −5 degrees.", "nothing"],
  ["The train leaves at 09:40.", "The train leaves at 9:40.", "nothing"],
  ["The train leaves at 09:40.", "The train leaves at 09:45.", "numbers"],
  ["The court sits on Monday.", "The court sits on Tuesday.", "numbers"],
  ["The court sits on 3 June.", "The court sits on 3 July.", "numbers"],
  ["It was her third term.", "It was her 3rd term.", "nothing"],
  ["It was her third term.", "It was her second term.", "numbers"],
  ["The school in room No. 5 opened.", "The school in room 5 opened.", "nothing"],
  ["A street was closed.", "A street was closed for 3 days.", "numbers"],
  ["The cable failed, said Ilse Randow.", "The cable failed, said Elsa Randow.", "names"],
  ["Ilse Randow lives there.", "Elsa Randow lives there.", "names"],
  ["The cable failed, said Mr. Randow.", "The cable failed, said Mr. Randov.", "names"],
  ["Randow agreed. It was Randow who paid.", "Randov agreed. It was Randow who paid.", "names"],
  ["It is Randow’s street.", "It is Randow's street.", "nothing"],
  ["The president spoke.", "The President spoke.", "nothing"],
  ["The road to Hill Quarter is shut.", "The road to Hill Corner is shut.", "names"],
  ["They met in Talmer on a bridge.", "They met in Ostrel on a bridge.", "names"],
  ["NATA agreed.", "NAFA agreed.", "names"],
  ["She said the road was closed.", "She said the road was shut.", "nothing"],
  ["The electrcity came back.", "The electricity came back.", "nothing"],
  ["They recieved it.", "They received it.", "nothing"],
  ["Every body may come.", "Everybody may come.", "nothing"],
  ["The lights – all of them – failed.", "The lights — all of them — failed.", "nothing"],
  ["He did not resign.", "He didn’t resign.", "nothing"],
  ["He did resign.", "He did not resign.", "negations"],
  ["He can resign.", "He can’t resign.", "negations"],
  ["It was closed without warning.", "It was closed with warning.", "negations"],
  ["The order was legal.", "The order was illegal.", "negations"],
  ["They were able to leave.", "They were unable to leave.", "negations"],
  ["Nobody was hurt.", "Somebody was hurt.", "negations"],
  ["“We had torches,” she said.", "«We had torches», she said.", "nothing"],
  ["“We had torches,” she said.", '"We had torches," she said.', "nothing"],
  ["“We had torches,” she said.", "“We had candles,” she said.", "quoted"],
  ["She called it ‘a farce’ today.", "She called it a farce today.", "quoted"],
  ["They had torches, she said.", "“They had torches,” she said.", "quoted"],
  ["“We had torchs,” she said.", "“We had torches,” she said.", "quoted"],
  ['A 5" pipe and a 6" pipe burst.', "A 5″ pipe and a 6″ pipe burst.", "nothing"],
  ["It cost $5.", "It cost €5.", "numbers"],
];

const RUSSIAN: Case[] = [
  ["Свет дали через четыре часа.", "Свет дали через шесть часов.", "numbers"],
  ["Без света остались 1 900 домов.", "Без света остались 2 400 домов.", "numbers"],
  ["Без света остались 5 000 домов.", "Без света остались 5000 домов.", "nothing"],
  ["Без света остались 5 000 домов.", "Без света остались 5,000 домов.", "nothing"],
  ["Без света остались 5 000 домов.", "Без света остались пять тысяч домов.", "nothing"],
  ["Без света остались 5 тыс. домов.", "Без света остались 5 000 домов.", "nothing"],
  ["Собрали 12,5 тонны.", "Собрали 12,8 тонны.", "numbers"],
  ["Собрали 2,4 млн тенге.", "Собрали 2,4 млрд тенге.", "numbers"],
  ["Пострадали двадцать пять человек.", "Пострадали 25 человек.", "nothing"],
  ["Пострадали двадцать пять человек.", "Пострадали двадцать шесть человек.", "numbers"],
  ["Цены выросли на 5%.", "Цены выросли на 5 процентов.", "nothing"],
  ["Труба длиной 5 км.", "Труба длиной 5 м.", "numbers"],
  ["Погибли 5 человек.", "Погибли 5 солдат.", "numbers"],
  ["Пришло более 40 человек.", "Пришло менее 40 человек.", "numbers"],
  ["Суд пройдёт в среду.", "Суд пройдёт в пятницу.", "numbers"],
  ["Суд пройдёт 3 июня.", "Суд пройдёт 3 июля.", "numbers"],
  ["Это её третий срок.", "Это её 3-й срок.", "nothing"],
  ["Это её третий срок.", "Это её второй срок.", "numbers"],
  ["Об этом сказал Иван Петров.", "Об этом сказал Иван Петрин.", "names"],
  ["Об этом рассказали Ивана Петрова.", "Об этом рассказал Иван Петров.", "names"],
  ["Это книга Королёва.", "Это книга Королева.", "nothing"],
  ["Они встретились в Талмере у моста.", "Они встретились в Острели у моста.", "names"],
  ["И. Петров согласился.", "И. Петрин согласился.", "names"],
  ["Все её ждали.", "Все ее ждали.", "nothing"],
  ["Электричство вернулось.", "Электричество вернулось.", "nothing"],
  ["По этому мосту не ходят.", "Поэтому мосту не ходят.", "nothing"],
  ["Он подал в отставку.", "Он не подал в отставку.", "negations"],
  ["Нет сомнений.", "Есть сомнения.", "negations"],
  ["Никто не пострадал.", "Кто-то пострадал.", "negations"],
  ["Закрыли без предупреждения.", "Закрыли после предупреждения.", "negations"],
  ["Вряд ли это удастся.", "Это удастся.", "negations"],
  ["Это законное решение.", "Это незаконное решение.", "negations"],
  ["„У нас были фонари“, — сказала она.", "«У нас были фонари», — сказала она.", "nothing"],
  ["«У нас были фонари», — сказала она.", "«У нас были свечи», — сказала она.", "quoted"],
  ["— У нас были фонари, — сказала она.", "— У нас были свечи, — сказала она.", "quoted"],
  ["Она сказала — да.", "Она сказала – да.", "nothing"],
  ["Президент выступил.", "президент выступил.", "nothing"],
];

const KAZAKH: Case[] = [
  ["Жарық төрт сағаттан кейін келді.", "Жарық алты сағаттан кейін келді.", "numbers"],
  ["Жарықсыз 1 900 үй қалды.", "Жарықсыз 2 400 үй қалды.", "numbers"],
  ["Жарықсыз 5 000 үй қалды.", "Жарықсыз бес мың үй қалды.", "nothing"],
  ["Жиырма бес адам келді.", "25 адам келді.", "nothing"],
  ["Жиырма бес адам келді.", "Жиырма жеті адам келді.", "numbers"],
  ["Баға 5% өсті.", "Баға 5 пайыз өсті.", "nothing"],
  ["Бесінші мектеп ашылды.", "5-ші мектеп ашылды.", "nothing"],
  ["Сот сәрсенбіде өтеді.", "Сот жұмада өтеді.", "numbers"],
  ["Сот 3 маусымда өтеді.", "Сот 3 шілдеде өтеді.", "numbers"],
  ["Оған 40-тан астам адам келді.", "Оған 40-тан аз адам келді.", "numbers"],
  ["Бұл туралы Сәуле Тамирова айтты.", "Бұл туралы Сәуле Тамарова айтты.", "names"],
  ["Олар көпірде Талмерде кездесті.", "Олар көпірде Талмер кездесті.", "nothing"],
  ["Олар көпірде Талмерде кездесті.", "Олар көпірде Острелде кездесті.", "names"],
  ["Ол келді.", "Ол келмеді.", "negations"],
  ["Жол жабық болды.", "Жол жабық болмады.", "negations"],
  ["Ол бұл туралы айтты.", "Ол бұл туралы айтпады.", "negations"],
  ["Ол хатты жазды.", "Ол хатты жазбады.", "negations"],
  ["Ол газет оқиды.", "Ол газет оқымайды.", "negations"],
  ["Ол ертең келеді.", "Ол ертең келмейді.", "negations"],
  ["Ол сонда барған.", "Ол сонда бармаған.", "negations"],
  ["Бұл дұрыс.", "Бұл дұрыс емес.", "negations"],
  ["Бұған күмән бар.", "Бұған күмән жоқ.", "negations"],
  ["Ешкім зардап шеккен.", "Біреу зардап шеккен.", "negations"],
  ["Бұл заңды шешім.", "Бұл заңсыз шешім.", "negations"],
  ["„Бізде шам болды“, – деді ол.", "«Бізде шам болды», — деді ол.", "nothing"],
  ["«Бізде шам болды», – деді ол.", "«Бізде май болды», – деді ол.", "quoted"],
  ["Элекртр қайта қосылды.", "Электр қайта қосылды.", "nothing"],
  ["Электір қайта қосылды.", "Электр қайта қосылды.", "nothing"],
];

describe.each([
  ["English", "en", ENGLISH],
  ["Russian", "ru", RUSSIAN],
  ["Kazakh", "kk", KAZAKH],
])("in %s", (_name, language, cases) => {
  test.each(cases)("“%s” to “%s” touches %j", (before, after, sorts) => {
    const found = materiality(story(before), story(after), language);
    const expected = sorts === "nothing" ? [] : [sorts].flat();
    expect(touched(found)).toEqual(expect.arrayContaining(expected));
    if (sorts === "nothing") expect(touched(found)).toEqual([]);
    expect(found.material).toBe(sorts !== "nothing");
  });
});

function touched(found: Materiality): string[] {
  return WEIGHTY.filter((sort) => found[sort].gone.length > 0 || found[sort].come.length > 0);
}
