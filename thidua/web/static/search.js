// Suggestions under the search box, as the ARIA practices have an editable combobox with a list. Without this script
// the form works as it is.
"use strict";
(() => {
  const WAIT = 120;
  const LEAST = 2;
  const input = document.getElementById("q");
  const list = document.getElementById("suggestions");
  if (!input || !list) return;
  const told = list.nextElementSibling;
  const words = list.dataset;
  const answers = new Map();
  let asked, timer, options = [], start = 0, current = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  function choose(number) {
    options[current]?.element.setAttribute("aria-selected", "false");
    current = number;
    const option = options[current];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.element.setAttribute("aria-selected", "true");
    option.element.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.element.id);
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    choose(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    told.textContent = "";
  }

  function show(answer) {
    choose(-1);
    list.replaceChildren();
    start = answer.start;
    options = [];
    for (const facet of new Set(answer.items.map((item) => item.facet))) {
      const head = make("div", { id: `kind-${facet}`, class: "kind", role: "presentation" }, words[facet]);
      const group = make("div", { role: "group", "aria-labelledby": head.id }, head);
      for (const item of answer.items) {
        if (item.facet !== facet) continue;
        const count = make("span", { class: "count" }, `${item.count} ${words.articles}`);
        const id = `suggestion-${options.length}`;
        const element = make("div", { id, role: "option", "aria-selected": "false" }, `${item.label} `, count);
        options.push({ ...item, element });
        group.append(element);
      }
      list.append(group);
    }
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    told.textContent = options.length ? words.told.replace("{n}", options.length) : "";
  }

  async function ask() {
    asked?.abort();
    const typed = input.value;
    const atEnd = input.selectionStart === typed.length;
    if (!atEnd || typed.trim().length < LEAST || typed.length > 300) return close();
    if (!answers.has(typed)) {
      const mine = (asked = new AbortController());
      try {
        const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal: mine.signal });
        if (!answer.ok) return close();
        answers.set(typed, await answer.json());
      } catch {
        // Overtaken by the next letter, or the line is down: the form works without.
        return;
      }
    }
    if (input.value === typed && document.activeElement === input) show(answers.get(typed));
  }

  function take(option) {
    const filter = words[`${option.facet}Filter`];
    const kept = [...input.value].slice(0, start).join("");
    input.value = `${kept}${filter}:"${option.label.replace(/["“”„«»]/g, "")}" `;
    close();
    input.form.requestSubmit();
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    choose(-1);
    timer = setTimeout(ask, WAIT);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) {
      if (step > 0) ask();
    } else if (step && event.altKey) {
      close();
    } else if (step) {
      // One place past the last option is the box itself.
      const places = options.length + 1;
      choose(((current + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && options[current] && !list.hidden) {
      take(options[current]);
    } else if (event.key === "Escape" && !list.hidden) {
      close();
    } else {
      if (event.key === "Home" || event.key === "End") choose(-1);
      return;
    }
    event.preventDefault();
  });

  // The box keeps the focus while the list is pressed, moved over or scrolled.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const element = event.target.closest("[role=option]");
    if (element) take(options.find((option) => option.element === element));
  });
  list.addEventListener("pointermove", (event) => {
    const element = event.target.closest("[role=option]");
    const number = options.findIndex((option) => option.element === element);
    if (number >= 0 && number !== current) choose(number);
  });
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  // What is left empty need not stand in the address.
  input.form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (!value && name !== "q") formData.delete(name);
  });
})();
