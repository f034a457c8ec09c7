"""
Cuts the paper's faces (public/fonts/newsroom-*.woff2) out of the full ones; docs/decisions/0029-weight.md says why.
They are in the repository: nobody needs this to run a newsroom, only to add a script or a letter.

    npm pack source-serif@4.5.1 source-sans@3.52.0       # Adobe's own; unpack each into a folder of its own
    python3 -m pip install fonttools==4.66.1 brotli==1.2.0
    python3 bin/make-fonts.py SERIF-FOLDER SANS-FOLDER [OUT-FOLDER]

The Arabic one is cut out of public/fonts/noto-naskh-arabic-arabic-wght-normal.woff2. The same input gives the same bytes.
"""

import copy
import sys
from pathlib import Path

from fontTools import subset
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.varLib import build, instancer


def span(first, last):
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


# What every page needs, whatever its language: ASCII, the marks of our three languages, money, spaces.
COMMON = span(" ", "~") + "\u00a0\u00ad\u2009\u202f§©«°±·»×–—‘’‚“”„•…′″‹›€₸№−"
LATIN = span("À", "Ö") + span("Ø", "ö") + span("ø", "ÿ") + "ĄąĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŤťŮůŰűŸŹźŻżŽž"
CYRILLIC = span("А", "я") + "ЁёІі" + "ӘәҒғҚқҢңӨөҰұҮүҺһ"
# The other editions' own names stand in the head of every page.
NAMES = "РусскийҚазақша"
ITALIC = span("A", "Z") + span("a", "z") + span("0", "9") + "!?.,:;()«»–—‘’“”-" + span("à", "ö") + span("ø", "ÿ") + "ÄÅÇÉÖØÜčćğışšžł"
ITALIC_CYRILLIC = span("А", "я") + "ЁёІі" + "ӘәҒғҚқҢңӨөҰұҮүҺһ" + "!?.,:;()«»–—-"
# Letters of neighbours and of history: a file of its own, sent where one of them is used.
LATIN_MORE = span("\u00a1", "\u024f") + span("ʰ", "˿") + span("Ḁ", "ỿ") + "₠₡₢₣₤₥₦₧₨₩₪₫₭₮₱₲₴₵₹₺₽←↑→↓™ℓ†‡‰"
CYRILLIC_MORE = span("\u0400", "\u052f")

# Arabic, Persian, Urdu, Kazakh and Uyghur in Arabic script.
ARABIC = (
    "،؛؟ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي" + span("\u064b", "\u0655") + span("٠", "٩") + "٪٫٬ٱ"
    + span("۰", "۹") + "پچژکگیڤڭۀھہےۓٹڈڑںٰەېۆۇۋىٴ"
)
NASKH = "noto-naskh-arabic-arabic-wght-normal.woff2"

# Between its two ends a face changes in a straight line. The serif's heavy end is cut for headlines (a larger optical
# size), its light end for text: so weight brings the finer cut with it, and the axis of optical sizes need not be sent.
SERIF = {"light": {"wght": 375, "opsz": 18}, "heavy": {"wght": 700, "opsz": 46}}
SANS = {"light": {"wght": 400}, "heavy": {"wght": 700}}
# As the files had them that the design was drawn with.
METRICS = {"serif": (1036, -335), "sans": (1024, -400)}
# Without `locl`: its forms are for Bulgarian, Serbian and others, and would be a fifth of the Cyrillic file.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "liga", "rlig", "isol", "init", "medi", "fina"]
DROPPED = ["BASE", "DSIG", "MVAR", "STAT", "meta"]


def options():
    chosen = subset.Options()
    chosen.layout_features = FEATURES
    chosen.drop_tables += ["BASE", "DSIG", "meta"]
    chosen.notdef_outline = True
    chosen.hinting = False
    chosen.glyph_names = True
    chosen.name_IDs = [0, 14]
    chosen.legacy_cmap = False
    return chosen


def cut(path, characters):
    font = TTFont(path)
    cutter = subset.Subsetter(options())
    cutter.populate(unicodes=sorted(map(ord, set(characters))))
    cutter.subset(font)
    return font


def at(font, place):
    return instancer.instantiateVariableFont(copy.deepcopy(font), place, overlap=instancer.OverlapMode.KEEP_AND_SET_FLAGS)


def darkness(font):
    """The ink of the lower-case letters: what the eye calls weight."""
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    total = 0
    for letter in "aeinorst":
        pen = AreaPen(glyphs)
        glyphs[names[ord(letter)]].draw(pen)
        total += abs(pen.value)
    return total


def between(ends, weight):
    """The place in the full face at which this weight of the cut one lies."""
    part = (weight - ends["light"]["wght"]) / (ends["heavy"]["wght"] - ends["light"]["wght"])
    return {tag: low + part * (ends["heavy"][tag] - low) for tag, low in ends["light"].items()} | {"wght": weight}


def weights(path, ends):
    """Where between the ends each weight has as much ink as it has in the full face."""
    full = cut(path, "aeinorst")
    least, most = darkness(at(full, ends["light"])), darkness(at(full, ends["heavy"]))
    first, last = ends["light"]["wght"], ends["heavy"]["wght"]
    points = []
    for weight in sorted({first, 400, 500, 600, last}):
        wanted = darkness(at(full, between(ends, weight)))
        points.append((weight, first + (last - first) * (wanted - least) / (most - least)))
    return points


def add_italic(font, italic, characters):
    """The italic letters become glyphs of the upright file, reached by the OpenType feature `ital`."""
    glyphs, names, upright = italic.getGlyphSet(), italic.getBestCmap(), font.getBestCmap()
    swapped = {}
    for character in sorted(set(characters)):
        source, target = names.get(ord(character)), upright.get(ord(character))
        if source is None or target is None or target in swapped:
            continue
        record = DecomposingRecordingPen(glyphs)
        glyphs[source].draw(record)
        pen = TTGlyphPen(None)
        record.replay(pen)
        name = f"{target}.ital"
        font["glyf"][name] = pen.glyph()
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (italic["hmtx"][source][0], font["glyf"][name].xMin)
        swapped[target] = name
    font.setGlyphOrder(font.getGlyphOrder())
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    if "GDEF" in font and font["GDEF"].table.GlyphClassDef:
        font["GDEF"].table.GlyphClassDef.classDefs.update({name: 1 for name in swapped.values()})
    add_substitution(font, "ital", swapped)


def add_substitution(font, tag, pairs):
    table = font["GSUB"].table
    single = otTables.SingleSubst()
    single.mapping = pairs
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 1, 0, [single], 1
    table.LookupList.Lookup.append(lookup)
    feature = otTables.Feature()
    feature.FeatureParams, feature.LookupListIndex, feature.LookupCount = None, [len(table.LookupList.Lookup) - 1], 1
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, feature
    records = table.FeatureList.FeatureRecord
    index = len(records)
    records.append(record)
    for script in table.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(one.LangSys for one in script.Script.LangSysRecord)]
        for system in filter(None, systems):
            system.FeatureIndex.append(index)


def rename(font, family):
    """A changed face may not bear the reserved name (OFL, 3). Whose it is, and the licence, stay in it."""
    names = font["name"]
    for record in [*names.names]:
        if record.nameID not in (0, 14) or record.platformID != 3 or record.langID != 0x409:
            names.removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    postscript = family.replace(" ", "")
    for number, words in {1: family, 2: "Regular", 3: f"{postscript}-1", 4: family, 5: "Version 1.000", 6: postscript}.items():
        names.setName(words, number, 3, 1, 0x409)


def finish(font, family, ascent, descent):
    rename(font, family)
    for tag in DROPPED:
        if tag in font:
            del font[tag]
    header, system = font["hhea"], font["OS/2"]
    header.ascent, header.descent, header.lineGap = ascent, descent, 0
    system.sTypoAscender, system.sTypoDescender, system.sTypoLineGap = ascent, descent, 0
    system.usWinAscent, system.usWinDescent = ascent, -descent
    system.fsSelection |= 1 << 7
    font["head"].fontRevision = 1
    font["head"].created = font["head"].modified = 3_800_000_000
    font["post"].formatType = 3
    smooth = font["gasp"] = newTable("gasp")
    smooth.version, smooth.gaspRange = 1, {0xFFFF: 0b1111}
    font.recalcTimestamp = False
    font.flavor = "woff2"


def variable(full, ends, points, italic=None, characters=""):
    light, heavy = at(full, ends["light"]), at(full, ends["heavy"])
    # Kerning that changes with the weight would be a fifth of the file, for differences that nobody sees.
    heavy["GPOS"], heavy["GDEF"] = copy.deepcopy(light["GPOS"]), copy.deepcopy(light["GDEF"])
    if italic is not None:
        for end in (light, heavy):
            add_italic(end, italic, characters)
    design = DesignSpaceDocument()
    axis = AxisDescriptor(tag="wght", name="Weight", minimum=points[0][0], default=points[0][0], maximum=points[-1][0], map=points)
    design.addAxis(axis)
    for font, place in ((light, points[0][1]), (heavy, points[-1][1])):
        design.addSource(SourceDescriptor(font=font, location={"Weight": place}, familyName="-", styleName=str(place)))
    return build(design)[0]


def main(serif_folder, sans_folder, out):
    cut_arabic(out)
    roman = serif_folder / "VAR/SourceSerif4Variable-Roman.ttf"
    slanted = serif_folder / "VAR/SourceSerif4Variable-Italic.ttf"
    sans = sans_folder / "VF/SourceSans3VF-Upright.ttf"
    both = set(COMMON + LATIN + CYRILLIC)
    italic = at(cut(slanted, ITALIC + ITALIC_CYRILLIC), {"wght": 400, "opsz": 20})
    serif_weights, sans_weights = weights(roman, SERIF), weights(sans, SANS)
    made = {
        "serif-latin": variable(cut(roman, COMMON + LATIN), SERIF, serif_weights, italic, ITALIC),
        "serif-cyrillic": variable(cut(roman, COMMON + CYRILLIC), SERIF, serif_weights, italic, ITALIC_CYRILLIC),
        "serif-latin-more": variable(cut(roman, set(LATIN_MORE) - both), SERIF, serif_weights),
        "serif-cyrillic-more": variable(cut(roman, set(CYRILLIC_MORE) - both), SERIF, serif_weights),
        "sans-latin": variable(cut(sans, COMMON + LATIN + NAMES), SANS, sans_weights),
        "sans-cyrillic": variable(cut(sans, COMMON + CYRILLIC), SANS, sans_weights),
        "sans-latin-more": variable(cut(sans, set(LATIN_MORE) - both), SANS, sans_weights),
        "sans-cyrillic-more": variable(cut(sans, set(CYRILLIC_MORE) - both), SANS, sans_weights),
    }
    for name, font in made.items():
        kind = name.split("-")[0]
        finish(font, f"Newsroom {kind.capitalize()}", *METRICS[kind])
        path = out / f"newsroom-{name}.woff2"
        font.save(path)
        print(f"{path.stat().st_size:7} {path.name}")


def cut_arabic(out):
    """This one has no reserved name, so it keeps its own."""
    font = cut(Path(__file__).parent.parent / "public/fonts" / NASKH, ARABIC)
    for tag in DROPPED:
        if tag in font:
            del font[tag]
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(out / "noto-naskh-arabic-common.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3] if len(sys.argv) > 3 else "public/fonts"))
