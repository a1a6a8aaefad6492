// Lets the choice of edition lead to the same page there, when it has that page. Without scripts it leads to its start.
(() => {
  const place = document.querySelector("[data-utgavor]")
  const root = new URL(`${place.dataset.rot}/`, location.href).href
  const page = location.href.startsWith(root) ? location.href.slice(root.length).split(/[?#]/)[0] : ""

  const lead = async (link) => {
    const same = new URL(page, link.href)
    try {
      const answer = await fetch(same, { method: "HEAD" })
      if (answer.ok) link.href = same
    } catch {
      return // read from a folder, where nothing can be asked: the link leads to the start page
    }
  }
  place.addEventListener("toggle", () => {
    if (page) place.querySelectorAll("a[data-utgava]").forEach(lead)
  }, { once: true })
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") place.open = false
  })
  document.addEventListener("click", (event) => {
    if (!place.contains(event.target)) place.open = false
  })
})()
