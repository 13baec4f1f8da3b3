// Fills the form from the code on a badge or a card: held before the camera, or as a picture where there is none that a page may use.
import { contactOf } from "./card.js";

const EVERY = 150, LARGEST = 2000;
const FIELDS = { name: "person.name", email: "person.email", phone: "person.phone", company: "company.name", jobTitle: "person.jobTitle" };
const form = document.querySelector("form");
const scan = document.getElementById("scan");
const video = document.getElementById("scan-video");
const told = document.getElementById("scan-told");
const camera = document.getElementById("scan-camera");
const picture = document.getElementById("scan-picture");

// Chrome on telephones knows how to; elsewhere a library of 170 KB does, which is asked for only then.
let ready;
const detector = () => ready ??= (async () => {
  const native = await globalThis.BarcodeDetector?.getSupportedFormats?.().catch(() => []) ?? [];
  const { BarcodeDetector } = native.includes("qr_code") ? globalThis : await import("./qr/decode.js");
  return new BarcodeDetector({ formats: ["qr_code"] });
})();
const read = async image => (await (await detector()).detect(image))[0]?.rawValue ?? null;

// As small as a code can still be read: photographs of telephones have fifty million points.
async function bitmapOf(file) {
  const whole = await createImageBitmap(file);
  const share = LARGEST / Math.max(whole.width, whole.height);
  return share >= 1 ? whole : createImageBitmap(whole, {
    resizeWidth: Math.round(whole.width * share), resizeHeight: Math.round(whole.height * share), resizeQuality: "high" });
}

function take(text) {
  const contact = contactOf(text);
  const filled = Object.entries(FIELDS).filter(([part, name]) => contact[part] && form.elements[name]);
  for (const [part, name] of filled) {
    form.elements[name].value = contact[part];
    form.elements[name].dispatchEvent(new Event("input", { bubbles: true }));
  }
  told.textContent = filled.length ? told.dataset.found : told.dataset.nothing;
  if (filled.length)
    ([...form.elements].find(field => field.required && !field.value) ?? form.querySelector("[type=checkbox]") ?? form.querySelector("button"))?.focus();
}

let stop = null;
async function look() {
  if (stop) return stop();
  let stream, over = false;
  stop = () => {
    over = true;
    stream?.getTracks().forEach(track => track.stop());
    video.hidden = true;
    video.srcObject = null;
    camera.textContent = camera.dataset.start;
    stop = null;
  };
  camera.textContent = camera.dataset.stop;
  told.textContent = "";
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
    if (over) return stream.getTracks().forEach(track => track.stop());
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    while (!over) {
      const text = await read(video).catch(() => null);
      if (text && !over) {
        stop();
        take(text);
      } else {
        await new Promise(later => setTimeout(later, EVERY));
      }
    }
  } catch (notAllowed) {
    stop?.();
    told.textContent = told.dataset.noCamera;
  }
}

camera.hidden = !navigator.mediaDevices?.getUserMedia;
camera.addEventListener("click", look);
picture.addEventListener("change", async () => {
  const [file] = picture.files;
  if (!file) return;
  const text = await bitmapOf(file).then(read).catch(() => null);
  picture.value = "";
  if (text) take(text);
  else told.textContent = told.dataset.nothing;
});
// A screen that goes back to its beginning looks at nobody.
addEventListener("pagehide", () => stop?.());
document.addEventListener("followthrough:fresh", () => {
  stop?.();
  told.textContent = "";
});
scan.hidden = false;
