// What a list never shows need not be sent: lists cut descriptions after two lines.

/** More than two lines hold in the measure of the text, in any script. */
const twoLines = 240;

/** A text up to the last space within two lines, and an ellipsis; as it is where it is no longer or has no space. */
export const truncate = (text: string): string => {
  const [start] = new RegExp(`^.{1,${twoLines}}(?=\\s)`, 'su').exec(text.length > twoLines ? text : '') ?? [];
  return start === undefined ? text : `${start.trimEnd()}…`;
};
