// A button that copies the citation; without this script its text is selected whole by one press.
"use strict";
(() => {
  const text = document.getElementById("citation");
  const button = document.getElementById("copy");
  if (!text || !button || !navigator.clipboard) return;
  const told = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      told.textContent = button.dataset.done;
    } catch {
      // The reader forbids it: the text stands selected, to be copied by hand.
      getSelection().selectAllChildren(text);
      told.textContent = button.dataset.selected;
    }
  });
})();
