// Says so when a page that tells of a day is old: the site may not have been built since. Asks no one but the clock.
(() => {
  const place = document.querySelector("[data-lage]")
  if (!place) return
  const days = Math.floor((Date.now() - Date.parse(place.dataset.lage)) / 86400000)
  if (days < 2) return
  const told = document.createElement("p")
  told.className = "k-lage k-lage--gammal"
  told.setAttribute("role", "status")
  told.textContent = `Webbplatsen byggdes för ${days} dagar sedan. Det kan ha kommit nytt, och något kan ha ändrats, sedan dess.`
  place.after(told)
})()
