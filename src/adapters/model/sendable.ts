/** Text as every vendor takes it: scans and old PDF files leave halves of characters and zero bytes behind, which JSON APIs refuse. */
export function sendable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

/** Whether there is a word in it; vendors refuse blocks without. */
export function isBlank(text: string): boolean {
  return !/[^\s\0]/.test(text)
}
