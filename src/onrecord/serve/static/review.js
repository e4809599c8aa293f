// Keys for the review queue; everything they do is a button on the page too.
"use strict";
(() => {
  const items = [...document.querySelectorAll("#queue > section")];
  const help = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  if (!help || !on) return;
  help.hidden = false;
  on.checked = localStorage.getItem("onrecord-keys") !== "off";
  on.addEventListener("change", () => localStorage.setItem("onrecord-keys", on.checked ? "on" : "off"));
  const here = () => items.findIndex((item) => item.contains(document.activeElement));
  const go = (to) => {
    if (!items.length) return;
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    item.focus();
    item.scrollIntoView({ block: "nearest" });
  };
  const press = (verb) => {
    const item = items[Math.max(0, here())];
    const button = item && item.querySelector(`button[value="${verb}"]`);
    if (button) button.form.requestSubmit(button);
  };
  const acts = {
    j: () => go(here() + 1),
    k: () => go(here() - 1),
    a: () => press("accept"),
    r: () => press("reject"),
    u: () => { const last = document.querySelector(".undo button"); if (last) last.form.requestSubmit(last); },
    e: () => {
      const item = items[Math.max(0, here())];
      const edit = item && item.querySelector("details");
      if (edit) { edit.open = true; edit.querySelector("input:not([type=hidden])").focus(); }
    },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, select, textarea");
    if (typing && event.key === "Escape") { const item = items[here()]; if (item) item.focus(); return; }
    if (typing || !on.checked || event.ctrlKey || event.altKey || event.metaKey || !acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });
  if (items.length) go(0);
})();
