// The search page. Asks the Pagefind index of the site, and, after an incremental build, a second small
// index of the pages written since: those replace their older selves. The state lives in the address.

const PAGE_SIZE = 20;
const FIRST = 5; // so many hits are shown before the rest of the page is fetched
const ORDERS = { nyast: "desc", aldst: "asc" };
const FILTERS = ["organisation", "organ", "år", "slag"];

const frame = document.getElementById("k-sok");
const form = frame.querySelector("form");
const input = form.querySelector("input[name=q]");
const filterBox = frame.querySelector(".k-sok__filter");
const orderMenu = filterBox.querySelector("select[name=ordning]");
const count = frame.querySelector(".k-sok__antal");
const list = frame.querySelector(".k-sok__lista");
const more = frame.querySelector(".k-sok__fler");
const root = new URL(frame.dataset.rot.replace(/\/?$/, "/"), location.href);

let shownState = null; // what the list on the page answers to
let indexes = null;   // [{index, replaced}]: the addresses whose text another index has newer
let latest = 0;       // the newest search; answers to older ones are thrown away
let waiting = [];     // hits not yet fetched, in the order they shall be shown
let early = [];       // hits of the small index, fetched, that wait for their place among the dates

/** Open the index at `folder` without letting it share state with another one. */
async function openIndex(folder, parts = 1) {
  const address = new URL(folder, root);
  const pagefind = await import(new URL("pagefind.js", address).href);
  // Without a worker the program is fetched once, not twice; a search takes some milliseconds.
  const options = { basePath: address.pathname, baseUrl: root.pathname, mergeFilter: { del: "1" }, noWorker: true };
  const index = pagefind.createInstance(options);
  await index.init();
  for (let part = 2; part <= parts; part++) {
    // Every page of a part carries its number, so that a search can be narrowed to it.
    const own = { baseUrl: root.pathname, mergeFilter: { del: String(part) } };
    await index.mergeIndex(new URL(`pagefind-${part}/`, root).pathname, own);
  }
  return index;
}

async function openAll() {
  const parts = Number(frame.dataset.delar);
  const main = { index: await openIndex("pagefind/", parts), replaced: new Set(), parts };
  if (frame.dataset.nytt !== "ja") return [main];
  const answer = await fetch(new URL("pagefind-nytt/ersatter.json", root));
  main.replaced = new Set((await answer.json()).map((address) => new URL(address, root).pathname));
  try {
    return [{ index: await openIndex("pagefind-nytt/"), replaced: new Set(), parts: 1 }, main];
  } catch {
    return [main]; // Pages have only been taken away: there is a list of them, but no small index.
  }
}

/** Return the results of one index. By date each part is asked by itself, for the parts lie newest first. */
async function ask(one, words, filters, order) {
  if (!order) return (await one.index.search(words, { filters })).results;
  const numbers = Array.from({ length: one.parts }, (_, i) => String(i + 1));
  if (order === "aldst") numbers.reverse();
  const sort = { datum: ORDERS[order] };
  const found = await Promise.all(numbers.map((del) => one.index.search(words, { filters: { ...filters, del }, sort })));
  return found.flatMap((answer) => answer.results);
}

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

/** Read the address: the words, and the chosen values of each filter. */
function readState() {
  const query = new URLSearchParams(location.search);
  const filters = {};
  for (const name of FILTERS) if (query.get(name)) filters[name] = query.get(name);
  return { words: (query.get("q") || "").trim(), filters, order: query.get("ordning") || "" };
}

function stateOfForm() {
  const filters = {};
  for (const name of FILTERS) {
    const select = filterBox.querySelector(`select[name="${name}"]`);
    if (select && select.value) filters[name] = select.value;
  }
  return { words: input.value.trim(), filters, order: orderMenu.value };
}

function writeState({ words, filters, order }, replace) {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  for (const [name, value] of Object.entries(filters)) query.set(name, value);
  if (order) query.set("ordning", order);
  const address = location.pathname + (query.size ? `?${query}` : "");
  history[replace ? "replaceState" : "pushState"](null, "", address);
}

/** Add one menu a filter, with every value the index knows, and choose what the address says. */
function drawFilters(known, state) {
  const box = filterBox.querySelector("div");
  for (const name of FILTERS) {
    const values = Object.keys(known[name] || {});
    if (!values.length) continue;
    values.sort(name === "år" ? (a, b) => b.localeCompare(a, "sv") : (a, b) => a.localeCompare(b, "sv"));
    const label = element("label", "", name[0].toUpperCase() + name.slice(1));
    const select = element("select");
    select.name = name;
    select.append(new Option("Alla", ""), ...values.map((value) => new Option(value, value)));
    label.append(select);
    box.append(label);
  }
  filterBox.hidden = false;
  filterBox.open = Object.keys(state.filters).length > 0 || matchMedia("(min-width: 60em)").matches;
  showState({ ...state, words: input.value });
}

/** Set the form to `state`. */
function showState(state) {
  input.value = state.words;
  orderMenu.value = state.order in ORDERS ? state.order : "";
  for (const name of FILTERS) {
    const select = filterBox.querySelector(`select[name="${name}"]`);
    if (select) select.value = state.filters[name] || "";
  }
}

function mergeCounts(all) {
  const sum = {};
  for (const filters of all) {
    for (const [name, values] of Object.entries(filters)) {
      sum[name] ??= {};
      for (const [value, number] of Object.entries(values)) sum[name][value] = (sum[name][value] || 0) + number;
    }
  }
  return sum;
}

/** Append `text` with Pagefind's <mark> as the only markup let through. */
function appendExcerpt(node, excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  for (const part of parsed.body.childNodes) {
    node.append(part.nodeName === "MARK" ? element("mark", "", part.textContent) : part.textContent);
  }
}

function hitItem(hit) {
  const item = element("li");
  const facts = [hit.meta.slag, hit.meta.organ || hit.meta.organisation, hit.meta.datum].filter(Boolean);
  if (hit.meta.organ && hit.meta.organisation) facts.splice(2, 0, hit.meta.organisation);
  const link = element("a", "", hit.meta.title);
  link.href = hit.url;
  const title = element("h2", "k-sok__titel");
  title.append(link);
  const excerpt = element("p", "k-sok__utdrag");
  appendExcerpt(excerpt, hit.excerpt);
  item.append(title, element("p", "k-sok__uppgifter", facts.join(" · ")), excerpt);
  return item;
}

function say(total, exact, words) {
  const about = words ? ` för ”${words}”` : "";
  if (!total) {
    count.textContent = `Inga träffar${about}. Pröva färre eller andra ord, eller ta bort en avgränsning.`;
  } else {
    count.textContent = `${exact ? "" : "Omkring "}${total} ${total === 1 ? "träff" : "träffar"}${about}`;
  }
}

/** Move those of `early` that come before `hit` in order of date (all of them without a hit) to `shown`. */
function placeEarly(shown, hit, order) {
  const before = (one) => !hit || (order === "nyast" ? one.meta.datum >= hit.meta.datum : one.meta.datum <= hit.meta.datum);
  while (early.length && before(early[0])) shown.push(hitItem(early.shift()));
}

/** Show the next hits. Older texts of replaced pages are found out only when they are fetched. */
async function showMore(search, state, focus) {
  const shown = [];
  let laid = 0;
  while (shown.length < PAGE_SIZE && waiting.length) {
    const batch = waiting.splice(0, list.children.length ? PAGE_SIZE - shown.length : FIRST);
    const hits = await Promise.all(batch.map((one) => one.result.data()));
    if (search !== latest) return;
    hits.forEach((hit, i) => {
      if (batch[i].replaced.has(new URL(hit.url, location.href).pathname)) return;
      placeEarly(shown, hit, state.order);
      shown.push(hitItem(hit));
    });
    list.append(...shown.slice(laid));
    laid = shown.length;
  }
  if (!waiting.length) placeEarly(shown, null, state.order);
  list.append(...shown.slice(laid));
  more.hidden = !waiting.length;
  const exact = !waiting.some((one) => one.replaced.size);
  say(list.children.length + waiting.length + early.length, exact, state.words);
  if (focus && shown.length) shown[0].querySelector("a").focus();
}

/** Search with `state`. Without words, the chosen filters alone give a list, newest first. */
async function run(state) {
  const search = ++latest;
  const filters = state.filters;
  list.replaceChildren();
  more.hidden = true;
  if (!state.words && !Object.keys(filters).length) {
    count.textContent = "";
    return;
  }
  count.textContent = "Söker …";
  const order = state.order || (state.words ? "" : "nyast");
  const answers = await Promise.all(indexes.map((one) => ask(one, state.words || null, filters, order)));
  const fresh = order && indexes.length > 1 ? answers.shift() : [];
  const fetched = await Promise.all(fresh.map((result) => result.data()));
  if (search !== latest) return;
  early = fetched;
  const main = indexes.slice(indexes.length - answers.length);
  waiting = answers.flatMap((results, i) => results.map((result) => ({ result, replaced: main[i].replaced })));
  if (!order) waiting.sort((a, b) => b.result.score - a.result.score);
  shownState = { ...state, order };
  await showMore(search, shownState);
}

async function start() {
  const state = readState();
  const narrowed = Object.keys(state.filters).length > 0;
  showState(state);
  if (!state.words) input.focus();
  try {
    indexes = await openAll();
    // The filters are a good part of what is fetched: hits come first, unless the address narrows them.
    if (!narrowed) await run(state);
    drawFilters(mergeCounts(await Promise.all(indexes.map((one) => one.index.filters()))), state);
  } catch {
    count.textContent = "Sökningen kunde inte startas. Ladda om sidan, eller använd listorna i menyn.";
    return;
  }
  let pause = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    writeState(stateOfForm());
    run(stateOfForm());
  });
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      writeState(stateOfForm(), true);
      run(stateOfForm());
    }, 250);
  });
  filterBox.addEventListener("change", () => {
    writeState(stateOfForm());
    run(stateOfForm());
  });
  more.addEventListener("click", () => showMore(latest, shownState, true));
  addEventListener("popstate", () => {
    const past = readState();
    showState(past);
    run(past);
  });
  if (narrowed || input.value.trim() !== state.words) await run(stateOfForm());
}

start();
