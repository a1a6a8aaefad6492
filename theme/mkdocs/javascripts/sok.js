// The search page. Asks the Pagefind index of the site, and, after an incremental build, a second small
// index of the pages written since: those replace their older selves. The state lives in the address.

const PAGE_SIZE = 20;
const FILTERS = ["organisation", "organ", "år", "slag"];

const frame = document.getElementById("k-sok");
const form = frame.querySelector("form");
const input = form.querySelector("input[name=q]");
const filterBox = form.querySelector(".k-sok__filter");
const count = frame.querySelector(".k-sok__antal");
const list = frame.querySelector(".k-sok__lista");
const more = frame.querySelector(".k-sok__fler");
const root = new URL(frame.dataset.rot.replace(/\/?$/, "/"), location.href);

let indexes = null;   // [{search, dropped}]
let latest = 0;       // the newest search; answers to older ones are thrown away
let waiting = [];     // hits not yet shown, best first

/** Open the index at `folder` without letting it share state with another one. */
async function openIndex(folder) {
  const address = new URL(folder, root);
  const pagefind = await import(new URL("pagefind.js", address).href);
  const index = pagefind.createInstance({ basePath: address.pathname, baseUrl: root.pathname });
  await index.init();
  return index;
}

async function openAll() {
  const main = { index: await openIndex("pagefind/"), replaced: new Set() };
  if (frame.dataset.nytt !== "ja") return [main];
  const answer = await fetch(new URL("pagefind-nytt/ersatter.json", root));
  main.replaced = new Set((await answer.json()).map((address) => new URL(address, root).pathname));
  return [{ index: await openIndex("pagefind-nytt/"), replaced: new Set() }, main];
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
  return { words: (query.get("q") || "").trim(), filters };
}

function stateOfForm() {
  const filters = {};
  for (const select of filterBox.querySelectorAll("select")) if (select.value) filters[select.name] = select.value;
  return { words: input.value.trim(), filters };
}

function writeState({ words, filters }, replace) {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  for (const [name, value] of Object.entries(filters)) query.set(name, value);
  const address = location.pathname + (query.size ? `?${query}` : "");
  history[replace ? "replaceState" : "pushState"](null, "", address);
}

/** Build one menu a filter, with every value the index knows. */
function drawFilters(known, chosen) {
  const box = filterBox.querySelector("div");
  box.replaceChildren();
  for (const name of FILTERS) {
    const values = Object.keys(known[name] || {});
    if (!values.length) continue;
    values.sort(name === "år" ? (a, b) => b.localeCompare(a, "sv") : (a, b) => a.localeCompare(b, "sv"));
    const label = element("label", "", name[0].toUpperCase() + name.slice(1));
    const select = element("select");
    select.name = name;
    select.append(new Option("Alla", ""));
    for (const value of values) select.append(new Option(value, value, false, value === chosen[name]));
    label.append(select);
    box.append(label);
  }
  filterBox.hidden = !box.children.length;
  if (Object.keys(chosen).length) filterBox.open = true;
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

/** Show the next hits. Older texts of replaced pages are found out only when they are fetched. */
async function showMore(search, words, focus) {
  const shown = [];
  while (shown.length < PAGE_SIZE && waiting.length) {
    const batch = waiting.splice(0, PAGE_SIZE - shown.length);
    const hits = await Promise.all(batch.map((one) => one.result.data()));
    if (search !== latest) return;
    hits.forEach((hit, i) => {
      if (batch[i].replaced.has(new URL(hit.url, location.href).pathname)) return;
      shown.push(hitItem(hit));
    });
  }
  list.append(...shown);
  more.hidden = !waiting.length;
  const exact = !waiting.length || !waiting.some((one) => one.replaced.size);
  say(list.children.length + waiting.length, exact, words);
  if (focus && shown.length) shown[0].querySelector("a").focus();
}

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
  const answers = await Promise.all(indexes.map((one) => one.index.search(state.words || null, { filters })));
  if (search !== latest) return;
  waiting = answers.flatMap((answer, i) => answer.results.map((result) => ({ result, replaced: indexes[i].replaced })));
  if (indexes.length > 1) waiting.sort((a, b) => b.result.score - a.result.score);
  await showMore(search, state.words);
}

async function start() {
  const state = readState();
  input.value = state.words;
  if (!state.words) input.focus();
  try {
    indexes = await openAll();
    drawFilters(mergeCounts(await Promise.all(indexes.map((one) => one.index.filters()))), state.filters);
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
  more.addEventListener("click", () => showMore(latest, stateOfForm().words, true));
  addEventListener("popstate", () => {
    const past = readState();
    input.value = past.words;
    for (const select of filterBox.querySelectorAll("select")) select.value = past.filters[select.name] || "";
    run(past);
  });
  await run(input.value.trim() === state.words ? state : stateOfForm());
}

start();
