// Suggestions while typing: a combobox over the search box. Without this the box is a plain form; Enter still sends it.
function suggest(box) {
  const make = (role, name, tag = "div") => Object.assign(document.createElement(tag), { role, className: name });
  const list = Object.assign(make("listbox", "suggestions"), { id: `${box.id}-suggestions`, hidden: true });
  const status = make("status", "hidden");
  let options = [], at = -1, asking, resting;
  list.ariaLabel = box.labels[0]?.textContent ?? "";
  // A search box may not be a combobox, a text box may.
  Object.assign(box, { type: "text", inputMode: "search", enterKeyHint: "search", role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  box.setAttribute("aria-controls", list.id);
  box.parentElement.classList.add("suggesting");
  box.after(list, status);

  function choose(next) {
    options[at]?.setAttribute("aria-selected", "false");
    at = next;
    const option = options[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  }
  function open(is) {
    list.hidden = !is;
    box.ariaExpanded = String(is);
    if (!is) choose(-1);
  }
  function stop() {
    clearTimeout(resting);
    asking?.abort();
    open(false);
    options = [];
    status.textContent = "";
  }
  function show({ groups, status: said }) {
    choose(-1);
    options = [];
    list.replaceChildren(...groups.map(({ kind, label, items }) => {
      const group = make("group", "");
      const name = Object.assign(make("presentation", "suggestions-group"), { id: `${list.id}-${kind}`, textContent: label });
      group.setAttribute("aria-labelledby", name.id);
      group.append(name, ...items.map(option));
      return group;
    }));
    open(options.length > 0);
    status.textContent = said;
  }
  function option({ label, language, about, href }) {
    const line = Object.assign(make("option", "suggestion"), { id: `${list.id}-${options.length}`, ariaSelected: "false" });
    line.append(Object.assign(make(null, "", "span"), { textContent: label, lang: language, dir: "auto" }));
    if (about) line.append(" ", Object.assign(make(null, "about", "span"), { textContent: about, dir: "auto" }));
    line.dataset.href = href;
    options.push(line);
    return line;
  }
  // The university that the form has chosen goes along.
  function go({ dataset: { href } }) {
    const to = new URL(href, location.href);
    const university = box.form.elements.recognised_by?.value;
    if (university) to.searchParams.set("recognised_by", university);
    location.assign(to);
  }
  async function ask() {
    const typed = box.value.trim();
    if ([...typed].length < 2) return stop();
    asking?.abort();
    asking = new AbortController();
    const query = new URLSearchParams({ q: typed, lang: document.documentElement.lang });
    try {
      const answer = await fetch(`/api/v1/suggest?${query}`, { signal: asking.signal, credentials: "omit" });
      if (!answer.ok) return stop();
      const suggested = await answer.json();
      if (document.activeElement === box && box.value.trim() === typed) show(suggested);
    } catch {
      // Another letter came, or the network is away: the form still works.
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(resting);
    resting = setTimeout(ask, 120);
  });
  box.addEventListener("blur", stop);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      // One place is the box itself, before the first and after the last.
      const places = options.length + 1;
      const next = list.hidden ? (step > 0 ? 0 : options.length - 1) : ((at + 1 + step + places) % places) - 1;
      open(true);
      choose(next);
    } else if (event.key === "Escape" && !list.hidden) open(false);
    else if (event.key === "Enter" && options[at]) go(options[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const line = target.closest(".suggestion");
    if (line) go(line);
  });
}
for (const box of document.querySelectorAll('form[role="search"] input[type="search"]')) suggest(box);
