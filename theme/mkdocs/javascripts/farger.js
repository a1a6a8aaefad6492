/* The reader's choice of colours: as the computer has them, light or dark. Set before the page is drawn. */
(() => {
  const words = {
    dator: "Färger som i datorn. Byt till ljusa färger",
    ljus: "Ljusa färger. Byt till mörka färger",
    mork: "Mörka färger. Byt till datorns färger",
  };
  const order = Object.keys(words);
  const key = `${new URL(document.currentScript.dataset.rot, location.href).pathname}.farger`;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector("[data-farger]");

  const chosen = () => {
    try {
      const kept = localStorage.getItem(key);
      return order.includes(kept) ? kept : "dator";
    } catch {
      return "dator"; // the reader's browser keeps nothing
    }
  };
  const show = (choice) => {
    const isDark = choice === "mork" || (choice === "dator" && dark.matches);
    document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
    button.setAttribute("aria-label", words[choice]);
    button.title = words[choice];
    for (const icon of button.children) icon.hidden = icon.dataset.val !== choice;
  };

  document.documentElement.classList.replace("no-js", "js");
  button.hidden = false;
  let choice = chosen();
  show(choice);
  dark.addEventListener("change", () => show(choice));
  button.addEventListener("click", () => {
    choice = order[(order.indexOf(choice) + 1) % order.length];
    show(choice);
    try {
      localStorage.setItem(key, choice);
    } catch {
      return; // the choice then holds for this page
    }
  });
})();
