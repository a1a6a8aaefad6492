// The search page: the form, the list of hits and the address, which holds the state of the search.

import { exactHits } from "./sok-exakt.js";
import { SearchIndex, telling, written } from "./sok-index.js";

const PAGE_SIZE = 20;
const FIRST = 3; // so many hits are shown before the rest of the page is fetched
const PAUSE = 15; // milliseconds after a keystroke
const ORDERS = ["nyast", "aldst"];
const FILTERS = ["organisation", "organ", "år", "slag", "utfall", "fokusområde", "status"];

const frame = document.getElementById("k-sok");
const form = frame.querySelector("form");
const input = form.querySelector("input[name=q]");
const filterBox = frame.querySelector(".k-sok__filter");
const orderMenu = filterBox.querySelector("select[name=ordning]");
const clearButton = filterBox.querySelector("button");
const answer = frame.querySelector(".k-sok__svar");
const count = frame.querySelector(".k-sok__antal");
const advice = frame.querySelector(".k-sok__rad-ord");
const list = frame.querySelector(".k-sok__lista");
const more = frame.querySelector(".k-sok__fler");
const elsewhere = frame.querySelector(".k-sok__annars");
const root = new URL(frame.dataset.rot.replace(/\/?$/, "/"), location.href);

let index = null;
let latest = 0;   // the newest search; answers to older ones are thrown away
let shown = null; // what the list on the page answers to

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

const menu = (name) => filterBox.querySelector(`select[name="${name}"]`);

/** Read the address: the words, and the chosen values of each filter. */
function readState() {
  const query = new URLSearchParams(location.search);
  const filters = {};
  for (const name of FILTERS) if (query.get(name)) filters[name] = query.get(name);
  return { words: (query.get("q") || "").trim(), filters, order: query.get("ordning") || "" };
}

function stateOfForm() {
  const filters = {};
  for (const name of FILTERS) if (menu(name)?.value) filters[name] = menu(name).value;
  return { words: input.value.trim(), filters, order: orderMenu.value };
}

function addressOf({ words, filters, order }) {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  for (const [name, value] of Object.entries(filters)) query.set(name, value);
  if (order) query.set("ordning", order);
  return location.pathname + (query.size ? `?${query}` : "");
}

function go(replace) {
  const state = stateOfForm();
  history[replace ? "replaceState" : "pushState"](null, "", addressOf(state));
  return run(state);
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
    box.insertBefore(label, clearButton);
  }
  filterBox.hidden = false;
  filterBox.open = matchMedia("(min-width: 60em)").matches; // on a small screen the hits come first
  showState({ ...state, words: input.value });
}

/** Say in the closed filter box how many filters are chosen. */
function tellFilters({ filters }) {
  const chosen = Object.keys(filters).length;
  filterBox.querySelector("summary").textContent = `Avgränsa och ordna${chosen ? ` (${chosen} vald${chosen > 1 ? "a" : ""})` : ""}`;
}

/** Set the form to `state`. */
function showState(state) {
  input.value = state.words;
  orderMenu.value = ORDERS.includes(state.order) ? state.order : "";
  for (const name of FILTERS) if (menu(name)) menu(name).value = state.filters[name] || "";
}

/** Append `text` with Pagefind's <mark> as the only markup let through. */
function appendExcerpt(node, excerpt) {
  const parsed = new DOMParser().parseFromString(written(excerpt), "text/html");
  for (const part of parsed.body.childNodes) {
    node.append(part.nodeName === "MARK" ? element("mark", "", part.textContent) : part.textContent);
  }
}

function hitItem({ title, href, facts }) {
  const item = element("li");
  const link = element("a", "", title);
  link.href = href;
  const heading = element("h2", "k-sok__titel");
  heading.append(link);
  const told = element("p", "k-sok__uppgifter", "");
  facts.filter(Boolean).forEach((fact, i) => {
    told.append(i ? " · " : "", /^[\d-]+$/.test(fact) ? element("span", "", fact) : fact); // a day is not divided
  });
  item.append(heading, told);
  return item;
}

function exactItem(hit) {
  const facts = [hit.slag, hit.organ, hit.organisation, hit.datum];
  const item = hitItem({ title: hit.title, href: new URL(hit.address, root).href, facts });
  shown.seen.set(new URL(hit.address, root).pathname, item);
  return item;
}

function foundItem(data) {
  const { slag, organ, organisation, datum, title } = data.meta;
  const item = hitItem({ title: written(title), href: data.url, facts: [slag, organ, organisation, datum] });
  addExcerpt(item, data);
  return item;
}

/** Add the matching lines to a hit; also to one from the tables of names, when it turns up among the words. */
function addExcerpt(item, data) {
  if (item.querySelector(".k-sok__utdrag")) return;
  const excerpt = element("p", "k-sok__utdrag");
  appendExcerpt(excerpt, data.excerpt);
  item.append(excerpt);
}

function say(total, about, narrowed) {
  const words = about ? ` för ${about.includes('"') ? about : `”${about}”`}` : "";
  elsewhere.hidden = total > 0;
  if (total) count.textContent = `${total} ${total === 1 ? "träff" : "träffar"}${words}`;
  else count.textContent = `Inga träffar${words}. ${narrowed ? "Ta bort en avgränsning, eller pröva" : "Pröva"} färre eller andra ord.`;
}

/** Say which words were searched for instead of misspelt ones, and which the archive lacks. */
function advise({ words, swapped, unknown }, state) {
  advice.replaceChildren();
  if (unknown.length) advice.append(`Det här står inte i arkivet: ${unknown.map((word) => `”${word}”`).join(", ")}. `);
  if (swapped) {
    const link = element("a", "", words);
    link.href = addressOf({ ...state, words });
    advice.append("Menade du ", link, "? Träffarna gäller det.");
  }
  advice.hidden = !advice.childNodes.length;
}

/** Move the early hits that come before `data` in order of date (all of them without it) to `items`. */
function placeEarly(items, data, { early, state }) {
  const day = data?.meta.datum; // pages without one come last
  const before = ({ meta }) => !data || (meta.datum && (!day || (state.order === "nyast" ? meta.datum >= day : meta.datum <= day)));
  while (early.length && before(early[0])) items.push(foundItem(early.shift()));
}

/** Let the reader see what is on the page before more is fetched. */
const painted = () => new Promise((done) => setTimeout(done));

/** Show the next hits. Those in the tables of names, and older texts of replaced pages, are left out here. */
async function showMore(search, focus) {
  const { waiting, exact, seen } = shown;
  const items = exact.splice(0, PAGE_SIZE).map(exactItem);
  list.append(...items);
  let laid = items.length;
  if (laid) await painted();
  while (items.length < PAGE_SIZE && waiting.length) {
    const batch = waiting.splice(0, list.children.length ? PAGE_SIZE - items.length : FIRST);
    const fetched = await Promise.all(batch.map((hit) => hit.data()));
    if (search !== latest) return;
    fetched.forEach((data, i) => {
      const path = new URL(data.url, location.href).pathname;
      if (index.isReplaced(batch[i], data) || seen.has(path)) {
        if (seen.get(path) && !index.isReplaced(batch[i], data)) addExcerpt(seen.get(path), data);
        shown.total--;
        return;
      }
      placeEarly(items, data, shown);
      items.push(foundItem(data));
    });
    list.append(...items.slice(laid));
    laid = items.length;
    await painted();
    if (search !== latest) return;
  }
  if (!waiting.length) placeEarly(items, null, shown);
  list.append(...items.slice(laid));
  more.hidden = !waiting.length && !exact.length;
  say(shown.total, shown.about, Object.keys(shown.state.filters).length);
  if (focus && items.length) items[0].querySelector("a").focus();
}

/** Return the near word for an unknown one. What that takes is fetched when it is needed. */
async function nearest(word) {
  const { near } = await import("./sok-ord.js");
  return near(root, word);
}

/** Return the words to search for: near ones for those misspelt, none for those that the archive lacks. */
async function spelt(words) {
  if (!words || words.includes('"')) return { words, swapped: false, unknown: [] };
  const kept = [];
  const unknown = [];
  let swapped = false;
  for (const word of words.split(/\s+/)) {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const other = !/^\p{L}[\p{L}-]{2,}$/u.test(bare) || (await index.knows(bare)) ? bare : await nearest(bare);
    if (!other) unknown.push(bare);
    else kept.push(other === bare ? word : other);
    swapped ||= Boolean(other) && other !== bare;
  }
  return { words: kept.join(" "), swapped, unknown: unknown.filter(Boolean) };
}

/** Search with `state`. Without words, the chosen filters alone give a list, newest first. */
async function run(state) {
  const search = ++latest;
  answer.ariaBusy = "true";
  await find(state, search);
  if (search === latest) answer.ariaBusy = "false";
}

async function find(state, search) {
  tellFilters(state);
  const order = state.order || (state.words ? "" : "nyast");
  if (!state.words && !Object.keys(state.filters).length) {
    list.replaceChildren();
    more.hidden = elsewhere.hidden = advice.hidden = true;
    count.textContent = "";
    return;
  }
  const [exact, spelling] = await Promise.all([
    state.words ? exactHits(root, state.words, state.filters, order) : [],
    spelt(telling(state.words)),
  ]);
  const nothing = state.words && !spelling.words;
  const found = nothing ? [] : await index.search(spelling.words, spelling.swapped ? spelling.words : state.words, state.filters, order);
  const fresh = order ? found.filter((hit) => hit.fresh) : [];
  const early = await Promise.all(fresh.map((hit) => hit.data()));
  if (search !== latest) return;
  const seen = new Map(exact.map((hit) => [new URL(hit.address, root).pathname, null]));
  const waiting = order ? found.filter((hit) => !hit.fresh) : found;
  shown = { state: { ...state, order }, about: state.words, exact, early, waiting, seen, total: exact.length + found.length };
  list.replaceChildren();
  advise(exact.length ? { unknown: [] } : spelling, state);
  await showMore(search);
}

/** Let the arrow keys go between the box and the hits. */
function step(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const places = [input, ...list.querySelectorAll(".k-sok__titel a")];
  const at = places.indexOf(document.activeElement);
  const next = places[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

async function start() {
  const state = readState();
  const narrowed = Object.keys(state.filters).length > 0;
  showState(state);
  if (!state.words) input.focus();
  count.textContent = state.words || narrowed ? "Söker …" : "";
  // The hits are there before the filters, and can be stepped among at once.
  frame.addEventListener("keydown", step);
  try {
    index = await SearchIndex.open(root, Number(frame.dataset.delar), frame.dataset.nytt === "ja");
    // The filters are a good part of what is fetched: hits come first.
    await run(state);
    drawFilters(await index.filters(), state);
  } catch {
    count.textContent = "Sökningen kunde inte startas. Ladda om sidan, eller använd listorna i menyn.";
    return;
  }
  let pause = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go(false);
  });
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => go(true), PAUSE);
  });
  filterBox.addEventListener("change", () => go(false));
  clearButton.addEventListener("click", () => {
    showState({ words: input.value, filters: {}, order: "" });
    go(false);
  });
  more.addEventListener("click", () => showMore(latest, true));
  addEventListener("popstate", () => {
    const past = readState();
    showState(past);
    run(past);
  });
  if (input.value.trim() !== state.words) await run(stateOfForm());
}

start();
