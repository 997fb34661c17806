/** A change to the source of a text; nobody is told of one without a message. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  message: string;
}
