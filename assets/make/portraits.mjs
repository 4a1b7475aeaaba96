// Draw every character in every mood from Open Peeps, with every part pinned so that a face never changes owner.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createAvatar } from "@dicebear/core";
import * as openPeeps from "@dicebear/open-peeps";
import svgpath from "svgpath";

/** One square for all, so that heads keep the same size and the hair of nobody is cut. */
const VIEW = "16 46 656 656";

const INK = "#1E1B26";
const BROWN = "#3B241B";
const AUBURN = "#5A2A1C";

/** Faces by mood: those of Open Peeps, and those of `ADAPTED` below. */
const FACES = {
  plain: { calm: "smile", happy: "calm", worried: "concerned", cross: "veryAngry", surprised: "astonished" },
  composed: { calm: "smile", happy: "calm", worried: "tired", cross: "firm", surprised: "astonished" },
  lively: { calm: "smile", happy: "laugh", worried: "concerned", cross: "veryAngry", surprised: "astonished" },
};

const CHARACTERS = {
  odile: { head: "grayMedium", hair: "D8D4D6", skin: "EDB98A", clothes: "0F5C63", glasses: "glasses2", collar: "pearls", faces: "composed" },
  bertrand: { head: "grayShort", hair: "8C7B6E", skin: "F2C9A1", clothes: "2F3E63", beard: "moustache9", collar: "suit", faces: "plain" },
  helene: { head: "medium1", line: BROWN, skin: "F0C9A8", clothes: "6B3F69", glasses: "glasses3", collar: "jacket", faces: "composed" },
  ines: { head: "dreads2", skin: "B97A4B", clothes: "E9A820", faces: "lively" },
  dentelle: { head: "grayBun", hair: "F4F1EC", skin: "F3CDB0", clothes: "B9A3C9", glasses: "glasses", collar: "lace", faces: "composed" },
  dede: { head: "noHair3", hair: "B9B2AC", skin: "F0BE98", clothes: "A63D26", glasses: "glasses5", collar: "polo", faces: "plain" },
  malik: { head: "short1", skin: "B5773F", clothes: "3F6B34", beard: "full", faces: "plain" },
  lola: { head: "long", line: BROWN, skin: "D69B67", clothes: "C4593C", faces: "lively" },
  noa: { head: "afro", skin: "8F5C3E", clothes: "E2B33C", collar: "hood", faces: "lively" },
  paul: { head: "short4", hair: "8A4F2D", line: BROWN, skin: "F4CBA5", clothes: "7D8B6A", beard: "full4", collar: "polo", faces: "plain" },
  samira: { head: "mediumStraight", skin: "CF9560", clothes: "1F7A74", collar: "jacket", faces: "composed" },
  yannick: { head: "short3", skin: "A06A45", clothes: "4A6A8A", glasses: "glasses3", collar: "polo", faces: "composed" },
  chantal: { head: "bangs2", line: AUBURN, skin: "F2C6A0", clothes: "3F6B34", collar: "scarf", faces: "plain" },
  colette: { head: "mediumBangs2", hair: "C9C2BE", skin: "8E5B3D", clothes: "D98C4A", faces: "composed" },
  claudine: { head: "bangs", hair: "A9714B", skin: "F5D3B5", clothes: "7A5C7E", glasses: "glasses4", collar: "scarf", faces: "composed" },
  kevin: { head: "pomp", line: BROWN, skin: "F6D0AE", clothes: "6FA7C4", collar: "suit", faces: "lively" },
  bobine: { head: "short2", skin: "E0AE7E", clothes: "23365C", beard: "moustache7", collar: "police", faces: "composed" },
};

const MOODS = ["calm", "happy", "worried", "cross", "surprised"];

/** A stroked shape of clothing, in the weight of the Open Peeps line; black becomes the line colour at the end. */
const shape = (d, fill) =>
  `<path d="${d}" fill="${fill}" stroke="#000" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"/>`;

const LEAVES = ["M246 590L214 634L310 704L362 693Q280 668 246 590Z", "M513 598L546 630L482 706L432 695Q500 664 513 598Z"];
const LAPELS = ["M240 590L188 652L232 668L214 690L300 740L372 700Q276 676 240 590Z",
  "M518 598L566 646L528 664L548 688L470 740L420 704Q502 670 518 598Z"];

/** The colour made darker: `share` of it is left. */
const darker = (colour, share) =>
  "#" + colour.match(/[0-9A-F]{2}/gi).map((part) => Math.round(parseInt(part, 16) * share).toString(16).padStart(2, "0")).join("");

/** Small discs along the neckline, from one shoulder to the other. */
function beads(count, radius, reach, fill) {
  const at = (step) => Math.PI * (0.06 + 0.88 * step / (count - 1));
  const disc = (step) =>
    `<circle cx="${(388 + reach * Math.cos(at(step))).toFixed(1)}" cy="${(584 + reach * 0.78 * Math.sin(at(step))).toFixed(1)}"`
    + ` r="${radius}" fill="${fill}" stroke="#000" stroke-width="5"/>`;
  return Array.from({ length: count }, (_, step) => disc(step)).join("");
}

/** What is worn over the plain jumper of Open Peeps, by name; each takes the colour of the clothes. */
const COLLARS = {
  none: () => "",
  suit: (clothes) => LAPELS.map((d) => shape(d, darker(clothes, 0.8))).join("") + LEAVES.map((d) => shape(d, "#FBF6EC")).join(""),
  jacket: (clothes) => LAPELS.map((d) => shape(d, darker(clothes, 0.78))).join(""),
  pearls: () => beads(13, 9, 108, "#FBF6EC"),
  lace: () => beads(11, 19, 136, "#FFFFFF"),
  polo: (clothes) => LEAVES.map((d) => shape(d, darker(clothes, 0.84))).join(""),
  hood: (clothes) => shape("M236 598Q176 586 160 628Q184 704 300 740L380 742Q280 690 236 598Z", darker(clothes, 0.86))
    + shape("M516 600Q572 596 582 632Q556 700 470 740L400 742Q496 690 516 600Z", darker(clothes, 0.86)),
  scarf: () => shape("M226 592Q236 736 396 746Q536 738 540 604L508 590Q494 676 392 682Q286 672 262 576Z", "#E9A820")
    + '<path d="M262 668Q300 712 360 722M520 664Q492 702 450 716" stroke="#A63D26" stroke-width="8" stroke-linecap="round"/>',
  police: () => LEAVES.map((d) => shape(d, "#5B86C0")).join("")
    + shape("M112 640L172 606L184 630L124 666Z", "#E9A820") + shape("M586 622L630 664L616 682L572 642Z", "#E9A820"),
};

function options(character, face) {
  return {
    head: [character.head],
    face: [ADAPTED[face]?.from ?? face],
    skinColor: [character.skin],
    clothingColor: [character.clothes],
    headContrastColor: [character.hair ?? "2C1B18"],
    accessories: [character.glasses ?? "glasses"],
    accessoriesProbability: character.glasses ? 100 : 0,
    facialHair: [character.beard ?? "chin"],
    facialHairProbability: character.beard ? 100 : 0,
    maskProbability: 0,
  };
}

const rounded = (d) => svgpath(d).abs().round(1).rel().round(1).toString();

const strokes = (d) => svgpath(d).abs().round(1).toString().split(/(?=M)/);

const height = (stroke) => Number(stroke.match(/^M[-\d.]+[ ,]?(-?[\d.]+)/)[1]);

const upperHalf = (face) => strokes(face.match(/.* d="([^"]*)"/s)[1]).filter((stroke) => height(stroke) < 190).join("");

/** Open eyes and raised brows of the talking face, with a round mouth: the set has no plain surprise. */
function astonished(face) {
  const mouth = '<ellipse cx="152" cy="238" rx="17" ry="23" fill="#000"/>'
    + '<ellipse cx="153" cy="249" rx="9" ry="8" fill="#C4615A"/>';
  return `<path fill-rule="evenodd" d="${upperHalf(face)}" fill="#000"/>${mouth}`;
}

/** Angry brows over a mouth that stays shut: displeasure without a grimace. */
function firm(face) {
  const mouth = '<path d="M134 236Q156 222 186 229" fill="none" stroke="#000" stroke-width="11" stroke-linecap="round"/>';
  return `<path fill-rule="evenodd" d="${upperHalf(face)}" fill="#000"/>${mouth}`;
}

/** The laugh without its tears: they are the first two white shapes and the last four dark strokes. */
function laugh(face) {
  const [white, eyes, mouth] = [...face.matchAll(/ d="([^"]*)"/g)].map((found) => strokes(found[1]));
  const dark = [...eyes, ...mouth.slice(0, 2)].join("");
  return `<path d="${white[2]}" fill="#fff"/><path fill-rule="evenodd" d="${dark}" fill="#000"/>`;
}

const ADAPTED = {
  astonished: { from: "explaining", draw: astonished },
  firm: { from: "veryAngry", draw: firm },
  laugh: { from: "smileLOL", draw: laugh },
};

function adaptFace(svg, name) {
  const adapted = ADAPTED[name];
  if (!adapted) return svg;
  return svg.replace(/(<g transform="translate\(315 248\)">)([\s\S]*?)(<\/g><g transform="translate\(279 400\)")/,
    (_, open, face, close) => open + adapted.draw(face) + close);
}

/** The drawing without what nanosvg cannot read (the mask) or nobody sees (metadata, empty groups). */
function bared(svg) {
  return svg
    .replace(/<metadata[\s\S]*?<\/metadata>/, "")
    .replace(/<mask[\s\S]*?<\/mask>/, "")
    .replace(/ mask="[^"]*"/, "")
    .replace(/ clip-rule="[^"]*"/g, "")
    .replace(/ shape-rendering="[^"]*"/, "")
    .replace(/<g transform="[^"]*"><\/g>/g, "");
}

/** Clothing goes over the body and under the head, which is the first group that is moved. */
const dressed = (svg, collar) => svg.replace('<g transform="matrix(.99789', `${collar}$&`);

function portrait(character, mood) {
  const face = FACES[character.faces][mood];
  const drawn = adaptFace(createAvatar(openPeeps, options(character, face)).toString(), face);
  const collar = COLLARS[character.collar ?? "none"](`#${character.clothes}`);
  return dressed(bared(drawn), collar)
    .replace(/viewBox="[^"]*" fill="none"/, `viewBox="${VIEW}" fill="none"`)
    .replace(/ d="([^"]*)"/g, (_, d) => ` d="${rounded(d)}"`)
    .replace(/#000\b/g, character.line ?? INK) + "\n";
}

const folder = join(resolve(process.argv[2] ?? "../"), "portraits");
mkdirSync(folder, { recursive: true });
for (const [name, character] of Object.entries(CHARACTERS)) {
  for (const mood of MOODS) {
    writeFileSync(join(folder, `${name}-${mood}.svg`), portrait(character, mood));
  }
}
