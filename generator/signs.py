"""Signs that show nothing, and signs that no typeface of the printed documents has."""

import re
import unicodedata

UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff"
    r"\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control signs and marks of direction. Soft hyphens and spaces of all kinds are not among them."""

HELD = (
    "9-a d 20-7e a0-4ff 510-513 51a-51d 531-61b 61e-6a1 6a3-6ff 750-77f 8a0 8a2-8ac 8b3 904-97f e3f e81-e84 "
    "e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea7 eaa-eab ead-eb3 10d0-10ff 115f-1160 13a0-13fd 1d00-200d 2010-2029 "
    "202f-2040 2042 2044-2052 2054-2065 206a-211e 2120 2122 2124 2126-2184 2189 2190-23ff 2422-2423 2460-262f "
    "2638-268b 2690-269c 26a0-26a7 26aa-26b2 2701-2704 2706-2709 270c-2727 2729-274d 274f-2752 2756 2758-277f "
    "2794 2798-27af 27b1-2bff 2c60-2cff 2e02-2e05 2e08-2e0a 2e17-2e18 2e1f 2e22-2e25 2e2e 2e3a-2e3b 2e52 3012 "
    "3016-3017 301a-301b 3030 3036 306e 3164 a640-a641 a648-a649 a656-a657 a708-a716 a71b-a727 a72d a730 a735 "
    "a74e-a74f a75a-a75b a764-a765 a779-a787 a789-a78e a790-a791 a793 a7aa a7ad-a7ae a7b3 a7b5 a7f2-a7f4 "
    "a7f8-a7f9 ab52-ab53 ab66-ab67 ab70-abbf fb00-fb4f fb51-fb81 fb83 fb85 fb87 fb89-fb95 fb97-fb99 fb9b-fb9f "
    "fba1 fba5 fba7-fbad fbaf fbb1-fbc1 fbd4-fbd6 fbd8 fbda fbdc fbdf fbe1 fbe3 fbe5-fbe9 fbfc-fbff fc03-fc04 "
    "fc09-fc0a fc0f-fc10 fc13-fc14 fc31-fc32 fc35-fc36 fc3d-fc3e fc42-fc44 fc4f-fc50 fc59-fc5d fc64-fc65 "
    "fc67-fc6b fc6d-fc71 fc73-fc77 fc79-fc7b fc83-fc84 fc8a-fc8b fc8d-fc92 fc94-fc96 fccc fcd9 fcf2-fcf4 "
    "fcfb-fcfe fd05-fd08 fd0d-fd10 fd17-fd1a fd21-fd24 fd29-fd2c fd3c-fd3f fdf1-fdf2 fdf4 fdfa-fdfd fe00-fe0f "
    "fe66 fe70-fefc ffa0 fffc-fffd 10140-1018e 102e1-102fb 1d106-1d107 1d400-1d7ff 1ee00-1eef1 1f10d-1f10f "
    "1f12f 1f16a-1f16f 1f4a9 1f512 1f6d1 1f748 1f780-1f7eb 1f800-1f8b1 1f916 "
)
"""Numbers in Unicode of the signs that the typefaces have a shape for, or that need none: first-last, or one."""


def _class(ranges: str) -> str:
    """Return ranges as they are written inside a regular expression's brackets."""
    ends = (part.split("-") for part in ranges.split())
    return "".join("-".join(f"\\U{int(end, 16):08x}" for end in each) for each in ends)


UNPRINTABLE = re.compile(f"[^{_class(HELD)}]")
"""A sign that is not held. Those of `UNSEEN` are not held either."""


def spelled(signs: str) -> str:
    """Return `signs` with all but plain letters and marks written as Unicode numbers ("[U+1F389]")."""
    return "".join(sign if " " <= sign <= "~" else f"[U+{ord(sign):04X}]" for sign in signs)


SCRIPTS = {
    "CYRILLIC": "kyrilliskt",
    "GREEK": "grekiskt",
    "ARMENIAN": "armeniskt",
    "HEBREW": "hebreiskt",
    "ARABIC": "arabiskt",
    "EXTENDED": "arabiskt",
    "DEVANAGARI": "indiskt",
    "THAI": "thailändskt",
    "FULLWIDTH": "brett",
    "MATHEMATICAL": "matematiskt",
}
"""What the script of a sign is called, by the first word of its name in Unicode."""


def named(sign: str) -> str:
    """Return a sign as a clerk may look for it: ”А” (kyrilliskt, U+0410), or U+202E when it shows nothing."""
    number = f"U+{ord(sign):04X}"
    if unicodedata.category(sign)[0] in "CZM":
        return number
    script = SCRIPTS.get(unicodedata.name(sign, "").split(" ")[0].partition("-")[0], "")
    return f"”{sign}” ({', '.join(part for part in (script, number) if part)})"
