// Finds what has a name of its own: a case number, a paragraph, a day, a person, a body. The tables are made by
// generator/site/planning/exact.py; a name's checksum says which of them it is in.

const PARTS = 256;
const FIELDS = ["title", "address", "slag", "organ", "kort", "organisation", "datum"];
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
// Words before a number that say no more than the number does.
const NOISE = /\b(?:dnr|diarienummer|diarienr|arende|nr|den|protokoll|sammantrade)\b/g;
const LONGEST_NAME = 5; // words

/** Return a text with small ASCII letters, as the tables have names. */
export function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

const key = (text) =>
  folded(text).replace(/[^a-z0-9]+/g, "-").replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2-").replace(/^-|-$/g, "");

/** Return what in a question is a name, as keys to try in order, and the words that are left. */
function names(question) {
  const text = folded(question).replace(/["”]/g, " ");
  const without = (found) => text.replace(found, " ").replace(NOISE, " ");
  const day = dayIn(text);
  if (day) return { keys: [day.key], rest: without(day.text) };
  const paragraph = text.match(/(?:§+|\bparagraf(?:en)?|\bpar\.)\s*(\d+)(?!\d)/);
  if (paragraph) return { keys: [`p${paragraph[1]}`], rest: without(paragraph[0]) };
  const number = text.replace(NOISE, " ").match(/(?:\b([a-z]{1,8}(?:[ -][a-z]{1,4})?)[ /-]?)?(?<!\d)(\d{4}[/-]\d{1,6}|\d{1,6}[/-]\d{4})(?!\d)/);
  if (number) {
    const whole = key(`${number[1] || ""} ${number[2]}`);
    const bare = key(number[2]);
    return { keys: whole === bare ? [bare] : [whole, bare], rest: without(number[0]) };
  }
  const words = text.trim().split(/\s+/);
  return { keys: words.length <= LONGEST_NAME && /[a-z]/.test(text) ? [key(text)] : [], rest: "" };
}

/** Return the day that a text tells: 2025-09-30, 30 september 2025, 30/9 2025 or 20250930. */
function dayIn(text) {
  const pad = (number) => String(number).padStart(2, "0");
  const written = text.match(/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/) || text.match(/(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/);
  if (written) return { text: written[0], key: `${written[1]}-${pad(written[2])}-${pad(written[3])}` };
  const named = text.match(new RegExp(`(?<!\\d)(\\d{1,2})\\s+${MONTH}\\s+(\\d{4})(?!\\d)`));
  if (named) return { text: named[0], key: `${named[3]}-${pad(MONTHS.indexOf(named[2]) + 1)}-${pad(named[1])}` };
  const short = text.match(/(?<!\d)(\d{1,2})\/(\d{1,2})[ -](\d{4})(?!\d)/);
  return short && { text: short[0], key: `${short[3]}-${pad(short[2])}-${pad(short[1])}` };
}

function checksum(text) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const tables = new Map();

function table(root, part) {
  if (!tables.has(part)) {
    const asked = fetch(new URL(`sok/exakt/${part}.json`, root)).then((answer) => (answer.ok ? answer.json() : {}));
    tables.set(part, asked.catch(() => ({})));
  }
  return tables.get(part);
}

/** Say whether a row has every word of the rest in its title, kind, body or organisation. */
function fits(row, rest) {
  const has = folded([row.title, row.slag, row.organ, row.kort, row.organisation].join(" ")).split(/[^a-z0-9]+/);
  return rest.every((word) => has.some((each) => each.startsWith(word)));
}

/** Return the records that a question names, latest first; none when the question is about something else. */
export async function exactHits(root, question, filters, order) {
  const { keys, rest } = names(question);
  const words = rest.split(/[^a-z0-9]+/).filter(Boolean);
  for (const name of keys) {
    const rows = (await table(root, checksum(name) % PARTS))[name] || [];
    const hits = rows.map((row) => ({ ...Object.fromEntries(FIELDS.map((field, i) => [field, row[i]])), exact: true }));
    const those = hits.filter((hit) => fits(hit, words) && narrowed(hit, filters));
    if (!rows.length) continue;
    const matters = those.filter((hit) => !hit.datum);
    const dated = those.filter((hit) => hit.datum).sort((a, b) => b.datum.localeCompare(a.datum));
    if (order === "aldst") dated.reverse();
    return [...matters, ...dated];
  }
  return [];
}

/** Say whether a row is within the chosen filters; what a row does not tell it cannot be within. */
function narrowed(hit, filters) {
  const told = { organisation: hit.organisation, organ: hit.organ, slag: hit.slag, år: hit.datum.slice(0, 4) };
  return Object.entries(filters).every(([name, value]) => told[name] === value);
}
