// Copy the fonts and icons of the game, with their licences, out of their npm packages.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";

const INK = "#14213D";

const FONTS = {
  "atkinson-next-regular": ["atkinson-hyperlegible-next", "400Regular", "AtkinsonHyperlegibleNext"],
  "atkinson-next-medium": ["atkinson-hyperlegible-next", "500Medium", "AtkinsonHyperlegibleNext"],
  "atkinson-next-semibold": ["atkinson-hyperlegible-next", "600SemiBold", "AtkinsonHyperlegibleNext"],
  "atkinson-next-bold": ["atkinson-hyperlegible-next", "700Bold", "AtkinsonHyperlegibleNext"],
  "bricolage-semibold": ["bricolage-grotesque", "600SemiBold", "BricolageGrotesque"],
  "bricolage-bold": ["bricolage-grotesque", "700Bold", "BricolageGrotesque"],
  "newsreader-regular": ["newsreader", "400Regular", "Newsreader"],
  "newsreader-bold": ["newsreader", "700Bold", "Newsreader"],
  "newsreader-italic": ["newsreader", "400Regular_Italic", "Newsreader"],
  "lexend-regular": ["lexend", "400Regular", "Lexend"],
  "lexend-semibold": ["lexend", "600SemiBold", "Lexend"],
  "lexend-bold": ["lexend", "700Bold", "Lexend"],
};

/** Packed for browsers only: unpacked, and otherwise as their authors made them. */
const PACKED = {
  "opendyslexic-regular": "opendyslexic-latin-400-normal",
  "opendyslexic-bold": "opendyslexic-latin-700-normal",
};

const FONT_LICENCES = {
  "OFL-atkinson-next": "atkinson-hyperlegible-next",
  "OFL-bricolage": "bricolage-grotesque",
  "OFL-newsreader": "newsreader",
  "OFL-lexend": "lexend",
};

const ICONS = [
  "check", "x", "undo-2", "pause", "play", "settings", "volume-2", "volume-x", "clock", "users",
  "shield-check", "megaphone", "leaf", "heart-handshake", "scale", "book-open", "landmark",
  "map-pin", "message-circle", "thumbs-up", "share-2", "eye-off", "eye", "flag", "triangle-alert",
  "arrow-right", "arrow-left", "chevron-down", "chevron-up", "chevron-left", "chevron-right",
  "rotate-ccw", "log-out", "languages", "type", "contrast", "gamepad-2", "keyboard", "mouse",
  "phone", "mail", "newspaper", "target", "lightbulb", "lock", "circle-help", "send", "save",
  "timer", "sparkles", "info", "plus", "minus", "star", "calendar", "printer", "trash-2", "square",
  "square-check",
];

/** Lucide renames icons: the new file name, for those whose old name the game keeps. */
const RENAMED = { "circle-help": "circle-question-mark" };

function fetchFonts(assets) {
  const folder = join(assets, "fonts");
  mkdirSync(folder, { recursive: true });
  for (const [name, [pack, style, stem]] of Object.entries(FONTS)) {
    const source = join("node_modules", "@expo-google-fonts", pack, style, `${stem}_${style}.ttf`);
    copyFileSync(source, join(folder, `${name}.ttf`));
  }
  for (const [name, pack] of Object.entries(FONT_LICENCES)) {
    const source = join("node_modules", "@expo-google-fonts", pack, "LICENSE_FONT");
    copyFileSync(source, join(folder, `${name}.txt`));
  }
  const dyslexic = join("node_modules", "@fontsource", "opendyslexic");
  for (const [name, stem] of Object.entries(PACKED)) {
    const packed = readFileSync(join(dyslexic, "files", `${stem}.woff`));
    writeFileSync(join(folder, `${name}.otf`), unpacked(packed));
  }
  copyFileSync(join(dyslexic, "LICENSE"), join(folder, "OFL-opendyslexic.txt"));
}

/** A font out of its WOFF 1: each table inflated, after a directory of all of them. */
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const most = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8); // what kind of outlines it has
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * most, 6);
  head.writeUInt16BE(Math.log2(most), 8);
  head.writeUInt16BE(16 * (count - most), 10);
  const tables = [];
  let place = head.length;
  for (let n = 0; n < count; n++) {
    const entry = woff.subarray(44 + 20 * n, 64 + 20 * n);
    const [from, short, long] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
    const raw = woff.subarray(from, from + short);
    const table = short < long ? inflateSync(raw) : raw;
    const at = 12 + 16 * n;
    entry.copy(head, at, 0, 4); // its name
    entry.copy(head, at + 4, 16, 20); // its checksum
    head.writeUInt32BE(place, at + 8);
    head.writeUInt32BE(long, at + 12);
    const padded = Buffer.alloc(Math.ceil(long / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    place += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

/** The icon in ink on one line: nanosvg knows neither `currentColor` nor classes. */
function inked(svg) {
  return svg
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\sclass="[^"]*"/, "")
    .replaceAll("currentColor", INK)
    .replace(/\s+/g, " ")
    .replace(/> </g, "><")
    .replace(/" (\/?>)/g, '"$1')
    .trim() + "\n";
}

function fetchIcons(assets) {
  const folder = join(assets, "icons");
  mkdirSync(folder, { recursive: true });
  for (const name of ICONS) {
    const source = join("node_modules", "lucide-static", "icons", `${RENAMED[name] ?? name}.svg`);
    writeFileSync(join(folder, `${name}.svg`), inked(readFileSync(source, "utf8")));
  }
  copyFileSync(join("node_modules", "lucide-static", "LICENSE"), join(folder, "LICENSE-lucide.txt"));
}

const assets = resolve(process.argv[2] ?? "../");
fetchFonts(assets);
fetchIcons(assets);
