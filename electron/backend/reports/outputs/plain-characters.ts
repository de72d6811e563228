/** Removes the C0 controls that neither HTML nor OOXML can hold; tab and line feed stay. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these very characters are what must go
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
