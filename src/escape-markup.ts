/** Text as it may stand in HTML or XML, between tags or in a double-quoted attribute. */
export const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
