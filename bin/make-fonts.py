"""
Cuts the paper's faces (public/fonts/newsroom-*.woff2) out of the full ones; docs/decisions/0029-weight.md says why.
They are in the repository: nobody needs this to run a newsroom, only to add a script or a letter.

    npm pack source-serif@4.5.1 source-sans@3.52.0       # Adobe's own; unpack each into a folder of its own
    python3 -m pip install fonttools==4.66.1 brotli==1.2.0
    python3 bin/make-fonts.py SERIF-FOLDER SANS-FOLDER

The Arabic one is cut out of the whole Noto Naskh Arabic that lies beside it. The same input gives the same bytes. A
file's name holds a hash of them; the style sheet (faces.css) and what is preloaded (face-files.json) are written here too.
"""

import copy
import hashlib
import io
import json
import sys
import textwrap
from pathlib import Path

from fontTools import subset
from fontTools.cu2qu import curves_to_quadratic
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates, dropImpliedOnCurvePoints, flagOverlapSimple
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.varLib import build, instancer

ROOT = Path(__file__).parent.parent
FONTS, SITE = ROOT / "public/fonts", ROOT / "app/(site)"


def span(first, last):
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


# What every page needs, whatever its language: ASCII, the marks of our three languages, money, spaces.
COMMON = span(" ", "~") + "\u00a0\u00ad\u2009\u202f§©«°±·»×–—‘’‚“”„•…′″‹›€₸№−"
LATIN = span("À", "Ö") + span("Ø", "ö") + span("ø", "ÿ") + "ĄąĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŤťŮůŰűŸŹźŻżŽž"
CYRILLIC = span("А", "я") + "ЁёІі" + "ӘәҒғҚқҢңӨөҰұҮүҺһ"
# The other editions' own names stand in the head of every page.
NAMES = "РусскийҚазақша"
# Letters of neighbours and of history: a file of its own, sent where one of them is used.
LATIN_MORE = span("\u00a1", "\u024f") + span("ʰ", "˿") + span("Ḁ", "ỿ") + "₠₡₢₣₤₥₦₧₨₩₪₫₭₮₱₲₴₵₹₺₽←↑→↓™ℓ†‡‰"
CYRILLIC_MORE = span("\u0400", "\u052f")

# Arabic, Persian, Urdu, Kazakh and Uyghur in Arabic script.
ARABIC = (
    "،؛؟ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي" + span("\u064b", "\u0655") + span("٠", "٩") + "٪٫٬ٱ"
    + span("۰", "۹") + "پچژکگیڤڭۀھہےۓٹڈڑںٰەېۆۇۋىٴ"
)
NASKH = "noto-naskh-arabic"
NASKH_RANGES = "U+0600-06FF U+0750-077F U+0870-088E U+0890-0891 U+0897-08E1 U+08E3-08FF U+FB50-FDFF U+FE70-FE74 U+FE76-FEFC".split()

# Between its two ends a face changes in a straight line. The serif's heavy end is cut for headlines (a larger optical
# size), its light end for text: so weight brings the finer cut with it, and the axis of optical sizes need not be sent.
SERIF = {"light": {"wght": 375, "opsz": 18}, "heavy": {"wght": 700, "opsz": 46}}
SANS = {"light": {"wght": 400}, "heavy": {"wght": 700}}
ITALIC = {"wght": 400, "opsz": 20}
# As the files had them that the design was drawn with.
METRICS = {"serif": (1036, -335), "sans": (1024, -400)}
# In thousandths of an em: how far an outline may lie from Adobe's (a tenth of a pixel in the largest headline), and the
# steps of kerning (a tenth of a pixel in text). Half the first and a fifth of the second would be
# 4 KB more in the Cyrillic files.
TOLERANCE = 2
STEP = 5
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
    """The face at one place of its axes."""
    return instancer.instantiateVariableFont(copy.deepcopy(font), place, overlap=instancer.OverlapMode.KEEP_AND_SET_FLAGS)


def redraw(masters, drawn, places):
    """
    Adobe's quadratic outlines serve all ends of the full face and have a third more points than two ends need. So every
    glyph that is not put together of others is drawn anew from the cubic ones, together at all the given places.
    """
    views = [drawn.getGlyphSet(location=place) for place in places]
    for name in masters[0].getGlyphOrder():
        if masters[0]["glyf"][name].numberOfContours <= 0:
            continue
        glyphs = quadratic([view[name] for view in views])
        dropImpliedOnCurvePoints(*glyphs)
        for master, glyph in zip(masters, glyphs):
            glyph.flags[0] |= flagOverlapSimple
            glyph.recalcBounds(master["glyf"])
            master["glyf"][name] = glyph
            master["hmtx"][name] = (master["hmtx"][name][0], glyph.xMin)


def quadratic(drawings):
    """The same drawing at several places, in quadratic curves with the same points everywhere."""
    records = [RecordingPen() for _ in drawings]
    for drawing, record in zip(drawings, records):
        drawing.draw(record)
    contours = []
    for steps in zip(*(record.value for record in records), strict=True):
        kind, places = steps[0][0], [step[1] for step in steps]
        if kind == "moveTo":
            contours.append([(True, [one for [one] in places])])
        elif kind == "lineTo":
            contours[-1].append((True, [one for [one] in places]))
        elif kind == "curveTo":
            _, start = contours[-1][-1]
            curves = curves_to_quadratic([(one, *three) for one, three in zip(start, places)], [TOLERANCE] * len(places))
            between, ends = [*zip(*(curve[1:-1] for curve in curves))], [curve[-1] for curve in curves]
            contours[-1] += [(False, [*points]) for points in between] + [(True, ends)]
    return [outline(contours, place) for place in range(len(drawings))]


def outline(contours, place):
    glyph = Glyph()
    glyph.numberOfContours, glyph.endPtsOfContours = len(contours), []
    glyph.flags, glyph.coordinates, glyph.program = bytearray(), GlyphCoordinates(), Program()
    glyph.program.fromBytecode(b"")
    for first, *others in contours:
        if others[-1] == first:
            others.pop()
        # The two kinds of outlines run the opposite way round.
        for is_on, points in [first, *reversed(others)]:
            glyph.flags.append(is_on)
            glyph.coordinates.append(points[place])
        glyph.endPtsOfContours.append(len(glyph.coordinates) - 1)
    glyph.coordinates.toInt()
    return glyph


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


def add_italic(font, italic):
    """
    Every letter and mark gets its italic form as a glyph of the upright file, reached by the OpenType feature `ital`.
    What is put together of parts stays so, and letters that look alike in two scripts share one glyph.
    """
    names, upright, shapes = italic.getBestCmap(), font.getBestCmap(), italic["glyf"]
    swapped = {target: same_as(italic, names[code]) for code, target in sorted(upright.items()) if drawn(italic, names, code)}
    needed = dict.fromkeys(swapped.values())
    for name in [*needed]:
        needed.update(dict.fromkeys(parts_of(shapes, name)))
    for name in needed:
        glyph = copy.deepcopy(shapes[name])
        for part in glyph.components if glyph.isComposite() else []:
            part.glyphName += ".ital"
        font["glyf"][f"{name}.ital"] = glyph
        font["hmtx"][f"{name}.ital"] = (italic["hmtx"][name][0], glyph.xMin)
    font.setGlyphOrder(font.getGlyphOrder())
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    if "GDEF" in font and font["GDEF"].table.GlyphClassDef:
        font["GDEF"].table.GlyphClassDef.classDefs.update({f"{name}.ital": 1 for name in swapped.values()})
    add_substitution(font, "ital", {target: f"{name}.ital" for target, name in swapped.items()})


def drawn(font, names, code):
    return code in names and font["glyf"][names[code]].numberOfContours != 0


def same_as(font, name):
    """The glyph that this one repeats, as the Cyrillic `а` repeats the Latin one; otherwise itself."""
    glyph = font["glyf"][name]
    if not glyph.isComposite() or len(glyph.components) != 1:
        return name
    [part] = glyph.components
    still = (part.x, part.y) == (0, 0) and not hasattr(part, "transform")
    return same_as(font, part.glyphName) if still and font["hmtx"][name][0] == font["hmtx"][part.glyphName][0] else name


def parts_of(shapes, name):
    glyph = shapes[name]
    for part in glyph.components if glyph.isComposite() else []:
        yield part.glyphName
        yield from parts_of(shapes, part.glyphName)


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
        if script.Script.DefaultLangSys is None:
            # Nothing else was left for this script.
            script.Script.DefaultLangSys = otTables.DefaultLangSys()
            script.Script.DefaultLangSys.ReqFeatureIndex, script.Script.DefaultLangSys.FeatureIndex = 0xFFFF, []
        for system in [script.Script.DefaultLangSys, *(one.LangSys for one in script.Script.LangSysRecord)]:
            system.FeatureIndex.append(index)
            system.FeatureCount = len(system.FeatureIndex)


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


def coarsen_kerning(font):
    """Kerning in few sizes, which compress to less than many."""

    def coarse(value):
        if value is not None and getattr(value, "XAdvance", None):
            value.XAdvance = round(value.XAdvance / STEP) * STEP

    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = getattr(table, "ExtSubTable", table)
            if pairs.LookupType != 2:
                continue
            for pair in [one for group in pairs.PairSet for one in group.PairValueRecord] if pairs.Format == 1 else []:
                coarse(pair.Value1)
            for pair in [one for first in pairs.Class1Record for one in first.Class2Record] if pairs.Format == 2 else []:
                coarse(pair.Value1)


def variable(full, drawn, ends, points, italic=None):
    light, heavy = at(full, ends["light"]), at(full, ends["heavy"])
    coarsen_kerning(light)
    # Kerning that changes with the weight would be a fifth of the file, for differences that nobody sees.
    heavy["GPOS"], heavy["GDEF"] = copy.deepcopy(light["GPOS"]), copy.deepcopy(light["GDEF"])
    redraw([light, heavy], drawn, [ends["light"], ends["heavy"]])
    if italic is not None:
        for end in (light, heavy):
            add_italic(end, italic)
    design = DesignSpaceDocument()
    axis = AxisDescriptor(tag="wght", name="Weight", minimum=points[0][0], default=points[0][0], maximum=points[-1][0], map=points)
    design.addAxis(axis)
    for font, place in ((light, points[0][1]), (heavy, points[-1][1])):
        design.addSource(SourceDescriptor(font=font, location={"Weight": place}, familyName="-", styleName=str(place)))
    return build(design)[0]


def main(serif_folder, sans_folder):
    roman, slanted = (serif_folder / f"VAR/SourceSerif4Variable-{style}" for style in ("Roman", "Italic"))
    sans = sans_folder / "VF/SourceSans3VF-Upright"
    both = set(COMMON + LATIN + CYRILLIC)
    italic = at(cut(ttf(slanted), COMMON + LATIN + LATIN_MORE + CYRILLIC_MORE), ITALIC)
    redraw([italic], TTFont(otf(slanted)), [ITALIC])
    kinds = {"serif": (roman, SERIF, italic), "sans": (sans, SANS, None)}
    for old in FONTS.glob("newsroom-*.woff2"):
        old.unlink()
    files = cut_arabic()
    for kind, (path, ends, slant) in kinds.items():
        points, drawn = weights(ttf(path), ends), TTFont(otf(path))
        names = NAMES if kind == "sans" else ""
        for script, characters in {
            "latin": COMMON + LATIN + names,
            "cyrillic": COMMON + CYRILLIC,
            "latin-more": set(LATIN_MORE) - both,
            "cyrillic-more": set(CYRILLIC_MORE) - both,
        }.items():
            font = variable(cut(ttf(path), characters), drawn, ends, points, slant)
            finish(font, f"Newsroom {kind.capitalize()}", *METRICS[kind])
            files[f"newsroom-{kind}-{script}"] = keep(font, f"newsroom-{kind}-{script}")
    (SITE / "face-files.json").write_text(json.dumps(files, indent=2) + "\n")
    (SITE / "styles/faces.css").write_text(style_sheet(files))


def ttf(path):
    return path.with_suffix(".ttf")


def otf(path):
    return path.with_suffix(".otf")


def cut_arabic():
    """This one has no reserved name, so it keeps its own."""
    [whole] = FONTS.glob(f"{NASKH}.*.woff2")
    for old in FONTS.glob(f"{NASKH}-common.*"):
        old.unlink()
    font = cut(whole, ARABIC)
    for tag in DROPPED:
        if tag in font:
            del font[tag]
    font.recalcTimestamp = False
    font.flavor = "woff2"
    return {NASKH: whole.name, f"{NASKH}-common": keep(font, f"{NASKH}-common")}


def keep(font, name):
    """Writes the file under a name that changes with its contents: browsers keep it for a year without asking."""
    bytes_ = io.BytesIO()
    font.save(bytes_)
    file = f"{name}.{hashlib.sha256(bytes_.getvalue()).hexdigest()[:8]}.woff2"
    (FONTS / file).write_bytes(bytes_.getvalue())
    print(f"{len(bytes_.getvalue()):7} {file}")
    return file


HEAD = """/*
 * The faces, each fetched only where a page uses its letters. Written by bin/make-fonts.py. A page needs one file of each
 * kind: the Cyrillic files hold ASCII and the marks too, so a page in Cyrillic is set in a family of its own, in which
 * the Latin file is asked for letters only. Of two faces with the same letter the later one counts. The italic letters
 * lie in the upright file and are reached by its feature "ital" (ground.css), in which ligatures would stay upright; a
 * bold italic is thickened by the browser.
 */
"""


def style_sheet(files):
    faces = []
    for kind, weight, styles in (("serif", "375 700", ("normal", "italic")), ("sans", "400 700", ("normal",))):
        family = f"Newsroom {kind.capitalize()}"
        names = NAMES if kind == "sans" else ""
        more = {"latin-more": LATIN_MORE, "cyrillic-more": CYRILLIC_MORE}
        for name, scripts in {
            family: {**more, "cyrillic": CYRILLIC, "latin": COMMON + LATIN + names},
            f"{family} Cyrillic": {**more, "latin": LATIN, "cyrillic": COMMON + CYRILLIC},
        }.items():
            for style in styles:
                for script, characters in scripts.items():
                    # The italic letters have one weight.
                    its = "400" if style == "italic" else weight
                    faces.append(face(name, style, its, files[f"newsroom-{kind}-{script}"], ranges(characters)))
    faces.append(face("Noto Naskh Arabic", "normal", "400 700", files[NASKH], NASKH_RANGES))
    faces.append(face("Noto Naskh Arabic", "normal", "400 700", files[f"{NASKH}-common"], ranges(ARABIC + "\u200c\u200d\u200e")))
    return HEAD + "".join(faces)


def face(family, style, weight, file, parts):
    slant = ["font-style: italic;"] if style == "italic" else []
    lines = [f'font-family: "{family}";', *slant, f"font-weight: {weight};", "font-display: swap;"]
    lines += [f'src: url(/fonts/{file}) format("woff2");', f"unicode-range: {', '.join(parts)};"]
    if len(lines[-1]) > 108:
        lines[-1:] = ["unicode-range:", *(f"  {line}" for line in textwrap.wrap(", ".join(parts), 106))]
        lines[-1] += ";"
    return "@font-face {\n" + "".join(f"  {line}\n" for line in lines) + "}\n"


def ranges(characters):
    spans = []
    for code in sorted(map(ord, set(characters))):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return [f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}" for first, last in spans]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
