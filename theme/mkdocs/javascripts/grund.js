/* What Material's program expects to find: the site's root, and a place where the reader's choice of colours is kept. */
(() => {
  const root = new URL(document.currentScript.dataset.rot, location.href);
  const key = (name, scope) => `${scope.pathname}.${name}`;

  window.__md_scope = root;
  window.__md_get = (name, store = localStorage, scope = root) => {
    try {
      return JSON.parse(store.getItem(key(name, scope)));
    } catch {
      return null; // no store, or something else lies in it
    }
  };
  window.__md_set = (name, value, store = localStorage, scope = root) => {
    try {
      store.setItem(key(name, scope), JSON.stringify(value));
    } catch {
      return; // a full or forbidden store only forgets the choice
    }
  };
})();
