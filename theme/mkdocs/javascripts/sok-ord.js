// Offers the near word for one that is misspelt. The words of the archive lie in a file for each first letter, made
// with the index; a file is fetched only when the index does not know a word.

import { folded } from "./sok-exakt.js";

const files = new Map();

function wordsFrom(root, letter) {
  if (!files.has(letter)) {
    const asked = fetch(new URL(`pagefind-ord/${letter}.txt`, root)).then((answer) => (answer.ok ? answer.text() : ""));
    files.set(letter, asked.catch(() => "").then((text) => text.split("\n").filter(Boolean).map(entry)));
  }
  return files.get(letter);
}

function entry(line) {
  const [word, count] = line.split(" ");
  return { word, folded: folded(word), count: Number(count) };
}

/** Return how many letters must be changed, added, taken away or swapped, or more than `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/** Return the word of the archive nearest to one that is unknown; the word itself when one begins with it; else "". */
export async function near(root, word) {
  const asked = folded(word);
  if (!/^[a-z]/.test(asked)) return word;
  const known = await wordsFrom(root, asked[0]);
  if (known.some((each) => each.folded.startsWith(asked))) return word;
  const most = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  let best = null;
  for (const each of known) {
    const away = distance(asked, each.folded, best ? best.away : most);
    if (away <= most && (!best || away < best.away || (away === best.away && each.count > best.count))) best = { ...each, away };
  }
  return best ? best.word : "";
}
