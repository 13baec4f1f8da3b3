// What the code on a badge or a card says of a person: vCard, MECARD, BIZCARD, or an address alone.
const unescaped = text => text.replace(/\\([nN\\;:,"])/g, (_, letter) => letter === "n" || letter === "N" ? " " : letter).trim();
const parts = (text, mark) => text.split(new RegExp(`(?<!\\\\)${mark}`)).map(unescaped);

function words(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (older) {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
const quotedPrintable = text => words(Uint8Array.from(
  text.replace(/=\r?\n/g, "").replace(/=([0-9A-Fa-f]{2})|[^]/g, (all, code) =>
    code ? String.fromCharCode(parseInt(code, 16)) : all.codePointAt(0) < 256 ? all : "?"), letter => letter.charCodeAt(0)));

// "Berger;Ann;;Dr.;" as people say it. A company alone has no person.
function spoken(name) {
  const [family = "", given = "", more = "", before = ""] = parts(name, ";");
  return [before, given, more, family].filter(part => part).join(" ");
}

function vCard(text) {
  const lines = text.replace(/=\r?\n/g, "").replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const found = {};
  const keep = (name, value, rank) => {
    if (value && !(found[name]?.rank >= rank)) found[name] = { value, rank };
  };
  for (const line of lines) {
    const [, name, parameters, raw] = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line) ?? [];
    if (!name) continue;
    const said = parameters.toUpperCase();
    const value = said.includes("QUOTED-PRINTABLE") ? quotedPrintable(raw) : raw;
    const preferred = /PREF/.test(said) ? 2 : 0;
    switch (name.toUpperCase()) {
      case "FN": keep("name", unescaped(value), 2); break;
      case "N": keep("name", spoken(value), 1); break;
      case "EMAIL": keep("email", unescaped(value).replace(/^mailto:/i, ""), 1 + preferred); break;
      case "TEL":
        if (!/FAX|PAGER/.test(said)) keep("phone", unescaped(value).replace(/^tel:/i, ""), (/CELL|MOBILE/.test(said) ? 2 : 1) + preferred);
        break;
      case "ORG": keep("company", parts(value, ";")[0], 1); break;
      case "TITLE": keep("jobTitle", unescaped(value), 1); break;
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, { value }]) => [name, value]));
}

function fields(text) {
  const found = {};
  for (const field of text.split(/(?<!\\);/)) {
    const colon = field.indexOf(":");
    if (colon > 0) found[field.slice(0, colon).trim().toUpperCase()] ??= field.slice(colon + 1);
  }
  return found;
}

function meCard(text) {
  const { N, TEL, EMAIL, ORG, TITLE } = fields(text.slice("MECARD:".length));
  const name = N && parts(N, ",").reverse().filter(part => part).join(" ");
  return told({ name, phone: TEL, email: EMAIL, company: ORG, jobTitle: TITLE });
}

function bizCard(text) {
  const { N, X, T, C, B, E } = fields(text.slice("BIZCARD:".length));
  return told({ name: [N, X].filter(part => part).join(" "), jobTitle: T, company: C, phone: B, email: E });
}

const told = found => Object.fromEntries(
  Object.entries(found).filter(([, value]) => value).map(([name, value]) => [name, unescaped(value)]));

/** @returns {{name?, email?, phone?, company?, jobTitle?}} empty for a code that tells of nobody */
export function contactOf(text) {
  const said = text.trim();
  if (/^BEGIN:VCARD/i.test(said)) return vCard(said);
  if (/^MECARD:/i.test(said)) return meCard(said);
  if (/^BIZCARD:/i.test(said)) return bizCard(said);
  const [, mail] = /^(?:mailto:|MATMSG:TO:)?([^\s@:;?]+@[^\s@:;?]+\.[^\s@:;?]+)/i.exec(said) ?? [];
  if (mail) return { email: decodeURIComponent(mail.replace(/%(?![0-9a-f]{2})/gi, "%25")) };
  const [, phone] = /^tel:([+\d][\d ()./-]{4,})$/i.exec(said) ?? [];
  return phone ? { phone } : {};
}
