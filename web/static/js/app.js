// Every page works without this. It spares a round trip for the colours, and shows the copy buttons.
for (const form of document.querySelectorAll("form.theme")) {
  form.addEventListener("submit", (event) => {
    const theme = event.submitter?.value;
    if (!theme) return;
    event.preventDefault();
    fetch(`${form.action}?set=${theme}&next=/`, { redirect: "manual" });
    document.documentElement.dataset.theme = theme;
    for (const button of form.querySelectorAll("button")) button.ariaPressed = String(button.value === theme);
  });
}
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
// A summary of errors takes the focus, so that it is read first.
document.querySelector(".error-summary")?.focus();
