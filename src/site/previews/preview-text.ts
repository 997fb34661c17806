/** As a picture shows a text: on one line, whatever its spaces were. */
export const previewText = (text: string): string => text.replace(/\s+/gu, ' ').trim();
