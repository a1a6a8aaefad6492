/* Gives the page the reader's chosen colours before it is drawn. */
(() => {
  const chosen = window.__md_get("__palette");
  if (!chosen || !chosen.color) return;
  let { media, scheme, primary, accent } = chosen.color;
  if (media === "(prefers-color-scheme)") {
    const light = matchMedia("(prefers-color-scheme: light)").matches;
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${light ? "light" : "dark"})"]`);
    if (input) scheme = input.dataset.mdColorScheme;
  }
  const attributes = { media, scheme, primary, accent };
  for (const [name, value] of Object.entries(attributes)) document.body.setAttribute(`data-md-color-${name}`, value ?? "");
})();
