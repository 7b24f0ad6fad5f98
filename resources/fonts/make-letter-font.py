"""Makes NotoSerifCJKsc-Regular.otf from Debian's fonts-noto-cjk; see README.md for what and why.

Usage: python3 make-letter-font.py NotoSerifCJK-Regular.ttc NotoSerifCJKsc-Regular.otf
"""

import sys

from fontTools import subset
from fontTools.pens.filterPen import FilterPen
from fontTools.pens.t2CharStringPen import T2CharStringPen

SIMPLIFIED_CHINESE_FACE = 2

# First and last code point. Hangul and Bopomofo extensions are left out.
RANGES = [
    (0x0020, 0x024F),  # Latin
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x20CF),
    (0x2100, 0x22FF),
    (0x2460, 0x26FF),  # enclosed numbers, frames, symbols
    (0x2E80, 0x312F),  # radicals, CJK punctuation, kana, Bopomofo
    (0x3200, 0x33FF),
    (0x3400, 0x4DBF),  # extension A
    (0x4E00, 0x9FFF),  # basic block
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFFEF),
    (0x20000, 0x323AF),  # extensions B to H
]

# Points move by at most half of this, a thousandth of the type size: less than a printer's dot at 24 pt.
GRID = 2


class GridPen(FilterPen):
    """Puts every point on the grid."""

    def _snapped(self, points):
        return [tuple(round(value / GRID) * GRID for value in point) for point in points]

    def moveTo(self, point):
        super().moveTo(*self._snapped([point]))

    def lineTo(self, point):
        super().lineTo(*self._snapped([point]))

    def curveTo(self, *points):
        super().curveTo(*self._snapped(points))


def subset_options():
    options = subset.Options()
    options.font_number = SIMPLIFIED_CHINESE_FACE
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "GDEF", "DSIG"]
    return options


def snap_outlines(font):
    glyphs = font.getGlyphSet()
    char_strings = font["CFF "].cff.topDictIndex[0].CharStrings
    for name in font.getGlyphOrder():
        old = char_strings[name]
        advance = font["hmtx"][name][0]
        default = advance == old.private.defaultWidthX
        pen = T2CharStringPen(None if default else advance - old.private.nominalWidthX, glyphs)
        glyphs[name].draw(GridPen(pen))
        new = pen.getCharString(old.private, old.globalSubrs)
        old.setProgram(new.program)


def main(source, target):
    options = subset_options()
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    snap_outlines(font)
    subset.save_font(font, target, options)


main(*sys.argv[1:])
