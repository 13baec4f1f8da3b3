// Tells the page around this frame how tall the form is, so that nothing of it is cut off.
"use strict";
if (window.parent !== window) {
  const tell = () => window.parent.postMessage(
    { followthrough: "height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("load", tell);
}
const wrong = document.querySelector("[aria-invalid]");
if (wrong) wrong.focus();
