// Asks Pagefind's index. A large archive's index lies in parts, newest first. After an incremental build there is a
// small one beside them, of the pages written since; these replace their older selves.

const ORDERS = { nyast: "desc", aldst: "asc" };
const FRESH = "nytt";
// Words that say nothing of what is sought. With them a question in a whole sentence would have no answer.
const EMPTY = new Set(
  ("och i att det som en ett på är av för med till den har de inte om var vad hur när vem vilka vilken vilket mycket " +
    "många finns fick får ska kan blir blev vi man från vid hos under efter mot eller så hela alla").split(" "),
);
// What Pagefind's program divides compounds by; see generator/writers/compounds.py.
const COMPOUND = /\u0060/g;
const FEW = 3; // with fewer pages that have all the words, those with some of them are shown too
const FRESH_COUNTS = 3; // a word is worth less in a small index, for less is needed to tell its pages apart
const PHRASE_COUNTS = 2.5; // how much more a page is worth where the words stand side by side

/** Return text from the index as it was written. */
export const written = (text) => text.replace(COMPOUND, "");

/** Return the words of a question without those that say nothing, unless there are no others. */
export function telling(words) {
  if (words.includes('"')) return words;
  const kept = words.split(/\s+/).filter((word) => !EMPTY.has(word.toLowerCase()));
  return kept.length ? kept.join(" ") : words;
}

export class SearchIndex {
  /** Open the index of the site at `root`. The program is fetched once, whatever the number of parts. */
  static async open(root, parts, fresh) {
    const own = new SearchIndex();
    const address = (folder) => new URL(folder, root);
    const pagefind = await import(address("pagefind/pagefind.js").href);
    // Without a worker the program is fetched once, not twice; a search takes some milliseconds.
    const basic = { baseUrl: root.pathname, noWorker: true };
    own.pagefind = pagefind.createInstance({ ...basic, basePath: address("pagefind/").pathname, mergeFilter: { del: "1" } });
    await own.pagefind.init();
    own.parts = ["1"];
    own.replaced = new Set();
    own.fresh = false;
    for (let part = 2; part <= parts; part++) own.parts.push(String(part));
    // Every page of a part carries its number, so that a search can be narrowed to it.
    const merge = (folder, del, more = {}) =>
      own.pagefind.mergeIndex(address(folder).pathname, { baseUrl: root.pathname, mergeFilter: { del }, ...more });
    await Promise.all(own.parts.slice(1).map((part) => merge(`pagefind-${part}/`, part)));
    if (fresh) await own.openFresh(address, merge);
    return own;
  }

  async openFresh(address, merge) {
    const answer = await fetch(address("pagefind-nytt/ersatter.json"));
    this.replaced = new Set((await answer.json()).map((page) => address(page).pathname));
    try {
      await merge("pagefind-nytt/", FRESH, { indexWeight: FRESH_COUNTS });
      this.fresh = true;
    } catch {
      // Pages have only been taken away: there is a list of them, but no small index.
    }
  }

  /** Return the values of every filter, each with its number of pages. */
  async filters() {
    const { del, ...known } = await this.pagefind.filters();
    return known;
  }

  /** Say whether a word, in any inflection, is in the archive. */
  async knows(word) {
    return (await this.pagefind.search(`"${word}"`)).results.length > 0;
  }

  /**
   * Return the hits, best or by date, each with `data()`; `phrase` is the question with every word. Older selves of
   * fresh pages are among them, and known by `isReplaced` when they are fetched.
   */
  async search(words, phrase, filters, order) {
    if (order) return this.byDate(words, filters, order);
    const found = await this.ask(words, phrase, filters);
    const own = this.fresh ? await this.ask(words, phrase, { ...filters, del: FRESH }) : [];
    const fresh = new Set(own.map((hit) => hit.id));
    return found.map((hit) => ({ ...hit, fresh: fresh.has(hit.id) }));
  }

  /**
   * By date each part is asked by itself, for Pagefind cannot sort them together; fresh hits come last. Pages
   * without a date, which Pagefind leaves out of a sorted answer, come after those with one.
   */
  async byDate(words, filters, order) {
    const parts = order === "aldst" ? [...this.parts].reverse() : [...this.parts];
    if (this.fresh) parts.push(FRESH);
    const asked = await Promise.all(parts.map((del) => this.partByDate(words, { ...filters, del }, ORDERS[order])));
    const fresh = this.fresh ? asked.pop() : { dated: [], undated: [] };
    const as = (value, hits) => hits.map((hit) => ({ ...hit, fresh: value }));
    const [dated, undated] = [asked.flatMap((one) => one.dated), asked.flatMap((one) => one.undated)];
    return [...as(false, [...dated, ...undated]), ...as(true, [...fresh.dated, ...fresh.undated])];
  }

  async partByDate(words, filters, direction) {
    const dated = (await this.pagefind.search(words || null, { filters, sort: { datum: direction } })).results;
    const every = (await this.pagefind.search(words || null, { filters })).results;
    const known = new Set(dated.map((hit) => hit.id));
    return { dated, undated: every.filter((hit) => !known.has(hit.id)) };
  }

  /** Ask for pages with all the words, those with the words side by side first; and when they are few, pages with some of them. */
  async ask(words, phrase, filters) {
    const answer = await this.pagefind.search(words || null, { filters });
    const several = words && !words.includes('"') ? words.split(/\s+/) : [];
    if (several.length < 2) return answer.results;
    if (answer.results.length < FEW) {
      const known = new Set(answer.results.map((hit) => hit.id));
      return [...answer.results, ...(await this.some(several, filters)).filter((hit) => !known.has(hit.id))];
    }
    const exact = await this.pagefind.search(`"${phrase}"`, { filters });
    const together = new Set(exact.results.map((hit) => hit.id));
    const weighed = answer.results.map((hit) => ({ ...hit, score: hit.score * (together.has(hit.id) ? PHRASE_COUNTS : 1) }));
    return weighed.sort((a, b) => b.score - a.score);
  }

  /** Return pages with some of the words, those with the most of them first. */
  async some(several, filters) {
    const answers = await Promise.all(several.map((word) => this.pagefind.search(word, { filters })));
    const found = new Map();
    for (const { results } of answers) {
      for (const hit of results) {
        const known = found.get(hit.id);
        if (known) Object.assign(known, { score: known.score + hit.score, matched: known.matched + 1 });
        else found.set(hit.id, { ...hit, matched: 1 });
      }
    }
    return [...found.values()].sort((a, b) => b.matched - a.matched || b.score - a.score);
  }

  /** Say whether a fetched hit is the older self of a page that the small index has. */
  isReplaced(hit, data) {
    return !hit.fresh && this.replaced.has(new URL(data.url, location.href).pathname);
  }
}
