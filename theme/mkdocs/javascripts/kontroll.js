// The page where a reader checks a file: its SHA-256 is counted here and looked up in the site's own register.
// What is read: kontroll/publicering.json and kontroll/summor/ab.json, as generator/proof/ writes them.

const LARGEST = 1_000_000_000; // the browser has the whole file in memory
const SUM = /^[0-9a-f]{64}$/;

const place = document.getElementById("k-kontroll");
const root = new URL(place.dataset.rot.replace(/\/?$/, "/"), location.href);
place.append(document.getElementById("k-kontroll-form").content.cloneNode(true));
const form = place.querySelector("form");
const picked = form.querySelector("input[type=file]");
const pasted = form.querySelector("input[type=text]");
const lacking = place.querySelector(".k-kontroll__brist");
const answers = place.querySelector(".k-kontroll__svar");
const listing = place.querySelector(".k-kontroll__lista");

function element(tag, className, ...content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
}

function link(address, words = address) {
  const node = element("a", "", words);
  // Every part is quoted, so that no name can be taken for something else than a name.
  node.href = new URL(address.split("/").map(encodeURIComponent).join("/"), root).href;
  return node;
}

/** A page is known by its folder. */
const shown = (address) => address.replace(/(^|\/)index\.html$/, "$1") || "startsidan";

function time(text) {
  const at = new Date(text);
  if (!text || Number.isNaN(at.getTime())) return "okänd tid";
  return at.toLocaleString("sv-SE", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Stockholm" });
}

async function fetched(address) {
  const answer = await fetch(new URL(address, root), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

async function sumOf(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const versionsOf = async (sum) => (await fetched(`kontroll/summor/${sum.slice(0, 2)}.json`))[sum] || [];

/** Return what is said of a file: its kind, a heading, words, and facts as pairs. */
function verdict(versions) {
  const now = versions.filter((version) => !("till" in version));
  if (now.length) {
    return ["ja", "Filen är den som är publicerad", "Den är tecken för tecken densamma.", now.flatMap(present)];
  }
  if (!versions.length) {
    const words = "Den är inte publicerad här, och den har inte varit det så länge listan har förts. Den kan vara ändrad, sparad på nytt i ett annat program eller komma från ett annat ställe.";
    return ["nej", "Filen är inte känd", words, []];
  }
  if (versions.some((version) => version.nyare)) {
    return ["gammal", "Filen är en äldre version", "Den har varit publicerad. Nu finns en nyare.", versions.flatMap(past)];
  }
  return ["gammal", "Filen är inte längre publicerad", "Den har varit publicerad, men är borttagen.", versions.flatMap(past)];
}

const commit = (version) => (version.commit ? [["Version av posterna", element("code", "", version.commit.slice(0, 12))]] : []);
const present = (version) => [["Finns på", link(version.adress, shown(version.adress))], ["Publicerad", time(version.från)], ...commit(version)];
const past = (version) => [
  ...(version.nyare ? [["Nyare version", link(version.adress, shown(version.adress))]] : []),
  ["Var publicerad", `från ${time(version.från)} till ${time(version.till)}`],
  ...commit(version),
];

function drawn(name, sum, [kind, heading, words, facts]) {
  const item = element("li", `k-kontroll__ett k-kontroll__ett--${kind}`);
  const rows = [...facts, ...(sum ? [["Kontrollsumma", element("code", "", sum)]] : [])];
  const list = element("dl", "", ...rows.map(([key, value]) => element("div", "", element("dt", "", key), element("dd", "", value))));
  item.append(element("h2", "", heading), element("p", "k-kontroll__namn", name), element("p", "", words));
  if (rows.length) item.append(list);
  return item;
}

const failed = (heading, words) => ["fel", heading, words, []];

async function checked(name, count) {
  let sum = "";
  try {
    sum = await count();
  } catch {
    return drawn(name, "", failed("Filen gick inte att läsa", "Är det en mapp, eller har filen flyttats? Välj den igen."));
  }
  try {
    return drawn(name, sum, verdict(await versionsOf(sum)));
  } catch {
    return drawn(name, sum, failed("Listan gick inte att hämta", "Ladda om sidan och försök igen."));
  }
}

async function check(files) {
  answers.replaceChildren();
  answers.ariaBusy = "true"; // what is said is said once, when all is counted
  for (const file of files) {
    const large = failed("Filen är för stor för webbläsaren", "Räkna ut summan själv, så som det står nedan.");
    answers.append(file.size > LARGEST ? drawn(file.name, "", large) : await checked(file.name, () => sumOf(file)));
  }
  answers.ariaBusy = "false";
}

async function lookUp() {
  const sum = pasted.value.replace(/\s/g, "").toLowerCase();
  const wrong = failed("Det är ingen kontrollsumma", "En kontrollsumma har 64 tecken: siffror och bokstäverna a till f.");
  answers.replaceChildren(SUM.test(sum) ? await checked("Kontrollsumman", async () => sum) : drawn(pasted.value, "", wrong));
}

/** Say what is published, and where the whole list is. */
function tell({ tid, commit: built, filer, signerad, undertecknare }) {
  const version = built ? [" av version ", element("code", "", built.slice(0, 12))] : [];
  const list = link("kontroll/manifest.sha256", `listan med alla ${filer.toLocaleString("sv-SE")} filer`);
  const signature = [" och ", link("kontroll/manifest.sha256.sig", "dess signatur"), undertecknare && ` av ${undertecknare}`];
  listing.append(`Det som är publicerat nu gjordes ${time(tid)}`, ...version, ". Här är ", list);
  listing.append(...(signerad ? signature : [". Den är inte signerad"]), ".");
}

function listen() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    lookUp();
  });
  picked.addEventListener("change", () => check(picked.files));
  // A file dropped beside the box would otherwise be opened in the place of the page.
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    if (!form.hidden && globalThis.crypto.subtle && event.dataTransfer.files.length) check(event.dataTransfer.files);
  });
}

function lacks(words) {
  lacking.textContent = words;
  lacking.hidden = false;
}

async function start() {
  const about = await fetched("kontroll/publicering.json").catch(() => ({}));
  if (!about.format) {
    form.hidden = true;
    lacks("Den här webbplatsen har ingen lista att jämföra med. Listan görs när webbplatsen publiceras, inte när den byggs på prov.");
    return;
  }
  if (!globalThis.crypto.subtle) {
    form.querySelector(".k-kontroll__fil").hidden = true;
    form.querySelector("details").open = true;
    lacks("Webbläsaren räknar bara på sidor som är öppnade med https. Öppna sidan så, eller räkna ut summan själv och klistra in den här.");
  }
  tell(about);
  listen();
}

start();
