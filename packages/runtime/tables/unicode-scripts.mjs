/** Scripts of all code points, as runs in order: the script's number in base 36, none for no script, a point, and the length in base 36. */
const runs = `
o.1t 1y.q o.6 1y.q o.1b 1y.1 o.f 1y.1 o.5 1y.n o.1 1y.v o.1 1y.ch o.13 1y.5 o.5 c.2 o.k 1j.34 17.4 o.1 17.3 .2
17.4 o.1 17.1 .4 17.1 o.1 17.1 o.1 17.3 .1 17.1 .1 17.k .1 17.1r p.e 17.g t.3p 1j.2 t.4p .1 4.12 .2 4.1e .2
4.3 .1 1g.1j .8 1g.r .4 1g.6 .b 3.5 o.1 3.6 o.1 3.e o.1 3.3 o.1 3.w o.1 3.a 1j.b 3.q 1j.1 3.30 o.1 3.y 3u.e .1
3u.1o .2 3u.3 3.1c 45.1e .e 2t.1n .2 2t.3 3i.1a .2 3i.f .1 29.s .2 29.1 .1 3u.b .5 3.y .5 3.23 o.1 3.t v.29
1j.4 v.f o.2 v.q a.4 .1 a.8 .2 a.2 .2 a.m .1 a.7 .1 a.1 .3 a.4 .2 a.9 .2 a.2 .2 a.4 .8 a.1 .4 a.2 .1 a.5 .2
a.p .2 1a.3 .1 1a.6 .4 1a.2 .2 1a.m .1 1a.7 .1 1a.2 .1 1a.2 .1 1a.2 .2 1a.1 .1 1a.5 .4 1a.2 .2 1a.3 .3 1a.1 .7
1a.4 .1 1a.1 .7 1a.h .a 18.3 .1 18.9 .1 18.3 .1 18.m .1 18.7 .1 18.2 .1 18.5 .2 18.a .1 18.3 .1 18.3 .2 18.1
.f 18.4 .2 18.c .7 18.7 .1 37.3 .1 37.8 .2 37.2 .2 37.m .1 37.7 .1 37.2 .1 37.5 .2 37.9 .2 37.2 .2 37.3 .7
37.3 .4 37.2 .1 37.5 .2 37.i .a 41.2 .1 41.6 .3 41.3 .1 41.4 .3 41.2 .1 41.1 .1 41.2 .3 41.2 .3 41.3 .3 41.c
.4 41.5 .3 41.3 .1 41.4 .2 41.1 .6 41.1 .e 41.l .5 44.d .1 44.3 .1 44.n .1 44.g .2 44.9 .1 44.3 .1 44.4 .7
44.2 .1 44.3 .1 44.2 .2 44.4 .2 44.a .7 44.9 1o.d .1 1o.3 .1 1o.n .1 1o.a .1 1o.5 .2 1o.9 .1 1o.3 .1 1o.4 .7
1o.2 .5 1o.3 .1 1o.4 .2 1o.a .1 1o.3 .c 28.d .1 28.3 .1 28.1f .1 28.3 .1 28.6 .4 28.g .2 28.q .1 3o.3 .1 3o.i
.3 3o.o .1 3o.9 .1 3o.1 .2 3o.7 .3 3o.1 .4 3o.6 .1 3o.1 .1 3o.8 .6 3o.a .2 3o.3 .c 46.1m .4 o.1 46.s .11 1x.2
.1 1x.1 .1 1x.5 .1 1x.o .1 1x.1 .1 1x.n .2 1x.5 .1 1x.1 .1 1x.7 .1 1x.a .2 1x.4 .w 47.20 .1 47.10 .4 47.13 .1
47.10 .1 47.f .1 47.7 o.4 47.2 .11 2n.4g 13.12 .1 13.1 .5 13.1 .2 13.17 o.1 13.4 1c.74 12.21 .1 12.4 .2 12.7
.1 12.1 .1 12.4 .2 12.15 .1 12.4 .2 12.x .1 12.4 .2 12.7 .1 12.1 .1 12.4 .2 12.f .1 12.1l .1 12.4 .2 12.1v .2
12.w .3 12.q .6 m.2e .2 m.6 .2 h.hs 2w.t .3 3h.23 o.3 3h.b .7 3v.m .9 3v.1 1e.l o.2 .9 g.k .c 3w.d .1 3w.3 .1
3w.2 .c 1u.2m .2 1u.a .6 1u.a .6 2k.2 o.2 2k.1 o.1 2k.k .6 2k.2h .7 2k.17 .5 h.1y .a 20.v .1 20.c .4 20.c .4
20.1 .3 20.c 3x.u .2 3x.5 .b 2r.18 .4 2r.q .6 2r.b .3 2r.2 1u.w f.s .2 f.2 3y.1r .1 3y.t .2 3y.b .6 3y.a .6
3y.e .2 1j.1a .2 1j.c .k 6.25 .1 6.1e 3s.1s 9.1g .8 9.4 1z.1k .3 1z.f .3 1z.3 2x.1c t.b .5 13.17 .2 13.3 3s.8
.8 1j.3 o.1 1j.d o.1 1j.7 o.4 1j.1 o.6 1j.1 o.3 1j.2 o.1 .5 1y.12 17.5 t.1 1y.1d 17.5 1y.4 17.5 1y.d t.1 1y.1y
17.1 1j.1s 1y.74 17.m .2 17.6 .2 17.12 .2 17.6 .2 17.8 .1 17.1 .1 17.1 .1 17.1 .1 17.v .2 17.1h .1 17.f .1
17.e .2 17.6 .1 17.j .2 17.3 .1 17.9 .1 o.c 1j.2 o.2f .1 o.b 1y.1 .2 o.b 1y.1 o.f .1 1y.d .3 o.y .e 1j.x .f
o.12 17.1 o.3 1y.2 o.6 1y.1 o.r 1y.1 o.h 1y.15 o.3 .4 o.ii .m o.b .l o.ps e.74 o.hg .2 o.3u 14.2o 1y.w p.38 .5
p.7 13.12 .1 13.1 .5 13.1 .2 48.1k .7 48.2 .e 48.1 12.n .9 12.7 .1 12.7 .1 12.7 .1 12.7 .1 12.7 .1 12.7 .1
12.7 .1 12.7 .1 t.w o.2m .y 1b.q .1 1b.2h .c 1b.5y .q o.l 1b.1 o.1 1b.1 o.p 1b.9 1j.4 1c.2 o.8 1b.4 o.4 .1
1h.2e .2 1j.2 o.2 1h.3 o.1 1p.2i o.2 1p.3 .5 c.17 .1 1c.2m .1 o.g c.w o.12 .9 o.1 1p.g 1c.v .1 o.1s 1c.v o.29
1p.1b o.1 1p.2g o.4o 1b.534 o.1s 1b.g74 4h.wd .3 4h.1j .9 23.1c 4c.8c .k t.2o 7.2g .8 o.y 1y.2u o.3 1y.2a .k
1y.f 3t.19 .3 o.a .6 3d.1k .8 3j.1y .8 3j.c .6 v.w 1r.1a o.1 1r.1 3g.10 .b 3g.1 1c.t .3 1m.26 .1 o.1 1m.a .4
1m.2 2n.v .1 l.1j .9 l.e .2 l.a .2 l.4 2n.w 3z.1v .o 3z.5 2e.n .a 12.6 .2 12.6 .2 12.6 .9 12.7 .1 12.7 .1
1y.17 o.1 1y.9 17.1 1y.4 o.2 .4 m.28 2e.1a .2 2e.a .6 1c.8mc .c 1c.n .4 1c.1d .6is 1b.a6 .2 1b.2y .12 1y.7 .c
4.5 .5 1g.q .1 1g.5 .1 1g.1 .1 1g.2 .1 1g.2 .1 1g.a 3.dq o.2 3.40 .w 3.g 1j.g o.a .6 1j.e t.2 o.z .1 o.j .1
o.4 .4 3.5 .1 3.3r .2 o.1 .1 o.w 1y.q o.6 1y.q o.b 1p.a o.1 1p.19 o.2 1c.v .3 1c.6 .2 1c.6 .2 1c.6 .2 1c.3 .3
o.7 .1 o.7 .a o.5 .2 22.c .1 22.q .1 22.j .1 22.2 .1 22.f .2 22.e .y 22.3f .5 o.3 .4 o.19 .3 o.9 17.27 .1 o.d
.3 17.1 .1b o.19 1j.1 .3m 24.t .3 i.1d .f 1j.1 o.r .4 2z.10 .9 2z.3 15.r .5 31.17 .5 4b.u .1 4b.1 32.10 .4
32.e .16 u.28 3l.1c 39.u .2 39.a .6 38.10 .4 38.10 .4 10.14 .8 j.1g .b j.1 4d.b .1 4d.f .1 4d.7 .1 4d.2 .1
4d.b .1 4d.f .1 4d.7 .1 4d.2 .1v 21.8n .9 21.m .a 21.8 .o 1y.6 .1 1y.16 .1 1y.9 .1x r.6 .2 r.1 .1 r.18 .1 r.2
.3 r.1 .2 r.1 1i.m .1 1i.9 3b.w 2o.v .8 2o.9 .1c 1f.j .1 1f.2 .5 1f.5 3e.s .3 3e.1 25.q .5 25.1 .1s 2h.w 2g.o
.4 2g.k .2 2g.1a 1s.4 .1 1s.2 .5 1s.8 .1 1s.3 .1 1s.t .2 1s.3 .4 1s.a .7 1s.9 .7 34.w 30.w .w 2a.13 .4 2a.c .9
5.1i .3 5.7 1l.m .2 1l.8 1k.j .5 1k.8 3f.i .7 3f.4 .c 3f.7 .28 35.21 .1j 2y.1f .d 2y.1f .7 2y.6 1d.14 .8 1d.a
.86 3.v .1 4g.16 .1 4g.3 .2 4g.2 .g 3.6 .8 3.9 .x 3.6 33.14 .8 3p.16 .m 36.q .12 n.s .k 11.n .9 d.26 .4 d.10
.9 d.1 1n.1v .a 1n.1 .2 3q.p .7 3q.a .6 k.1h .1 k.i .8 26.13 .9 3k.2o .1 3o.k .b 1v.i .1 1v.1b .1q 2m.7 .1
2m.1 .1 2m.4 .1 2m.f .1 2m.b .6 1w.1n .5 1w.a .6 16.4 .1 16.8 .2 16.2 .2 16.m .1 16.7 .1 16.2 .1 16.5 .1 1j.1
16.9 .2 16.2 .2 16.3 .2 16.1 .6 16.1 .5 16.7 .2 16.7 .3 16.5 .3v 2s.2k .1 2s.5 .u 49.20 .8 49.a .4m 3m.1i .2
3m.12 .y 2j.1x .b 2j.a .6 2k.d .j 40.1m .6 40.a .6 2n.k .s 1.r .2 1.f .4 1.n .55 x.1o .2s 4f.2b .c 4f.1 w.7 .2
w.1 .2 w.8 .1 w.2 .1 w.u .1 w.2 .2 w.c .9 w.a .1y 2q.8 .2 2q.1a .2 2q.b .r 4i.20 .8 3r.2b .d h.g 3c.1l .7 v.a
.2e 3k.8 .48 b.9 .1 b.19 .1 b.e .a b.t .3 2b.w .2 2b.m .1 2b.e .21 2c.7 .1 2c.2 .1 2c.18 .3 2c.1 .1 2c.2 .1
2c.9 .8 2c.a .6 19.6 .1 19.2 .1 19.11 .1 19.2 .1 19.6 .7 19.a .8m 27.p .7 1q.h .1 1q.15 .3 1q.t .2d 23.1 .f
41.1e .d 41.1 q.pm .2u q.33 .1 q.5 .b q.5g .218 s.2r .d z.uu .a z.32z .5 2.g7 .6nt 7.ft .7 2l.v .1 2l.a .4
2l.2 42.27 .1 42.a .6 8.u .2 8.6 .a 3a.1y .a 3a.a .1 3a.7 .1 3a.l .5 3a.j .j4 2d.2j .2t 2i.23 .4 2i.1l .7 2i.h
.1s 43.1 2u.1 1b.2 1t.1 .b 1b.7 .9 43.5c0 1t.d2 .15 1t.1 43.v .2p 43.37 .6pp 1p.4 .1 1p.7 .1 1p.2 .1 1p.1
1h.7z 1p.3 .f 1h.1 .t 1h.3 .2 1p.1 .e 1p.4 .8 2u.b0 .1s4 y.2z .5 y.d .3 y.9 .7 y.a .2 y.4 o.4 .318 o.71 .3
o.c4 .6 o.n .f o.h .f 1j.1a .2 1j.n .9 o.38 .1o o.6u .a o.13 .2 o.1q 1j.3 o.h 1j.8 o.2 1j.7 o.u 1j.4 o.1p .l
17.1y .3e o.k .c o.k .c o.2f .9 o.p .3r o.2d .1 o.1z .1 o.2 .2 o.1 .2 o.2 .2 o.4 .1 o.c .1 o.1 .1 o.7 .1 o.1t
.1 o.4 .2 o.8 .1 o.7 .1 o.s .1 o.4 .1 o.5 .1 o.1 .3 o.7 .1 o.9g .2 o.84 .2 o.1e 3n.i4 .f 3n.5 .1 3n.f .uo 1y.v
.6 1y.6 .5x 14.7 .1 14.h .2 14.7 .1 14.2 .1 14.5 .5 t.1q .x t.1 .34 2v.19 .3 2v.e .2 2v.a .4 2v.2 .8w 4a.v .h
4e.1m .5 4e.1 .cw 2p.16 .km 12.7 .1 12.4 .1 12.2 .1 12.f .1 2f.5h .2 2f.g .15 0.24 .4 0.a .4 0.2 .lt o.1w .24
o.1p .5e 3.4 .1 3.r .1 3.2 .1 3.1 .2 3.1 .1 3.a .1 3.4 .1 3.1 .1 3.1 .6 3.1 .4 3.1 .1 3.1 .1 3.1 .1 3.3 .1 3.2
.1 3.1 .2 3.1 .1 3.1 .1 3.1 .1 3.1 .1 3.1 .1 3.2 .1 3.1 .2 3.4 .1 3.7 .1 3.4 .1 3.4 .1 3.1 .1 3.a .1 3.h .5
3.3 .1 3.5 .1 3.h .1g 3.2 .7i o.18 .4 o.2s .c o.f .2 o.f .1 o.f .1 o.11 .a o.4u .1k o.q 1h.1 o.2 .d o.18 .4
o.9 .7 o.2 .e o.6 .4a o.rd .3 o.h .3 o.d .3 o.62 .6 o.c .4 o.1 .f o.c .4 o.1k .8 o.a .6 o.14 .8 o.u .2 o.c .4
o.2 .e o.9 .13 o.9k .8 o.e .2 o.d .3 o.b .3 o.1l .1 o.1 .4 o.g .2 o.c .4 o.a .7 o.43 .1 o.2v .sl 1b.wyo .w
1b.3dq .2 1b.4ge .2 1b.5rl .f 1b.ha .1wi 1b.f2 .15u 1b.3t7 .5 1b.6ju .f5vr o.1 .u o.2o .3k 1j.6o .47bk
`;

/** By number. */
const names = `
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki
Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee
Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan
Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi
Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited
Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi
Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian
Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui
Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari
Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic
Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage
Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan
Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri
Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh
Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square
`;

/** Longer stretches than these follow the byte that begins a run. */
const longest = 15;
const longestGap = 6;
const gapFollows = 7;
const scriptFollows = 0x80;

const pairs = runs
  .trim()
  .split(/\s+/)
  .map((run) => {
    const [script, length] = run.split(".");
    return { script: script === "" ? undefined : Number.parseInt(script, 36), length: Number.parseInt(length, 36) };
  });

function sevens(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...sevens(number >> 7)];
}

/**
 * Runs of a script and what has none behind it: a byte of the length in the low four bits, 0 where it follows; in the next
 * three the length of the gap, 7 where it follows; and in the high one whether it is another script than before, whose
 * number follows.
 */
function encodeRuns() {
  const written = [];
  let before;
  for (let at = 0; at < pairs.length; at++) {
    const { script, length } = pairs[at];
    if (script === undefined) throw new Error("a gap that nothing is in front of");
    const gap = pairs[at + 1]?.script === undefined ? (pairs[++at]?.length ?? 0) : 0;
    const isLong = length > longest;
    const isWide = gap > longestGap;
    const head = (isLong ? 0 : length) | ((isWide ? gapFollows : gap) << 4);
    if (script === before) written.push(head);
    else written.push(head | scriptFollows, script);
    if (isLong) written.push(...sevens(length));
    if (isWide) written.push(...sevens(gap));
    before = script;
  }
  return written;
}

/** The names, each with its length before it and a zero behind the last; then the runs. */
function encode() {
  const bytes = [];
  for (const name of names.trim().split(/\s+/)) bytes.push(name.length, ...new TextEncoder().encode(name));
  return [...bytes, 0, ...encodeRuns()];
}

export const name = "unicode_scripts";
export const bytes = encode();
