const utf8 = new TextEncoder();

/** Percent-encodes (RFC 3986) each character that a pattern with the flags `gu` finds, by its bytes in UTF-8. */
export function encodeBytes(text: string, refused: RegExp): string {
  return text.replace(refused, (character) =>
    Array.from(utf8.encode(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    ),
  );
}

/** Undoes percent-encoding; undefined where the bytes are not UTF-8. A `%` without two hexadecimal digits is kept. */
export function decodeBytes(text: string): string | undefined {
  if (!text.includes('%')) return text;
  let valid = true;
  const decoded = text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      valid = false;
      return run;
    }
  });
  return valid ? decoded : undefined;
}
