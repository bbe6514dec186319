const signs = /^[2-9FHKLMQRTWX]{9}$/;

/** The nine signs of a code for another device, however they are written; undefined when the words are anything else. */
export function codeIn(words: string): string | undefined {
  const code = words.replace(/[\s–.-]/g, "").toUpperCase();
  return signs.test(code) && /\d/.test(code) && /[A-Z]/.test(code) ? code : undefined;
}

/** The code in the address that a QR code holds. It stands behind the #: no server and no log sees it; nor does the history, from now on. */
export function takeCodeFromAddress(): string | undefined {
  const code = codeIn(/^#code=([\w-]+)$/.exec(location.hash)?.[1] ?? "");
  if (code) history.replaceState(history.state, "", location.pathname + location.search);
  return code;
}
